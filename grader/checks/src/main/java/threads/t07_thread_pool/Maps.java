package threads.t07_thread_pool;

import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** map: in order, each result as soon as it is there, one deadline for all. */
final class Maps {
    /** The arguments' numbers that fail, and how many workers there are. */
    record Plan(int workers, List<Boolean> failing) {}

    private static final String LAZY = "submit all in map, and wait in next() for the one result that is asked for";

    private Maps() {}

    static Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(false, false, true).list().ofMaxSize(8))
                .as(Plan::new);
    }

    static void giveEachItsOwn(Trial trial, Plan plan) {
        try (var scene = new Scene(trial, plan.workers())) {
            var failures = new ArrayList<RuntimeException>();
            var numbers = new ArrayList<Integer>();
            plan.failing().forEach(fails -> {
                failures.add(new IllegalStateException("for argument " + failures.size()));
                numbers.add(numbers.size());
            });
            var iterations = new ArrayList<Integer>();
            Iterable<Integer> once = () -> counted(numbers.iterator(), iterations);
            var results = scene.start(
                            Scene.MAIN,
                            "map(" + numbers.size() + " arguments, failing: " + plan.failing() + ")",
                            () -> scene.pool()
                                    .<Integer, Object>map(
                                            number -> applied(number, plan, failures.get(number)), once, Scene.LONG))
                    .returns("map waits for nothing");
            for (var number : numbers) {
                scene.start(Scene.MAIN, "hasNext()", results::hasNext).returns(true, "there is a result to ask for");
                scene.start(Scene.MAIN, "next()", () -> Scene.outcome(results::next))
                        .returns(
                                plan.failing().get(number) ? new Scene.Threw(failures.get(number)) : "result " + number,
                                "next() tells the results, or failures, in the order of the arguments");
            }
            hasEnded(scene, results);
            trial.require(
                    iterations.size() == 1, "map goes through the arguments once", iterations.size() + " times", "");
        }
    }

    private static void hasEnded(Scene scene, Results<Object> results) {
        scene.start(Scene.MAIN, "hasNext()", results::hasNext).returns(false, "all results have been told");
        scene.start(Scene.MAIN, "next()", results::next)
                .fails(NoSuchElementException.class, "there is no further result");
    }

    private static Iterator<Integer> counted(Iterator<Integer> iterator, List<Integer> iterations) {
        iterations.add(iterations.size());
        return iterator;
    }

    private static Object applied(int number, Plan plan, RuntimeException failure) {
        if (plan.failing().get(number)) {
            throw failure;
        }
        return "result " + number;
    }

    /** Tasks that wait until they are let go, as arguments of a map that calls them. */
    static Results<Object> mapped(Scene scene, List<Gated> tasks, String shown, Duration timeout) {
        return scene.start(Scene.MAIN, "map(" + tasks.size() + " arguments, " + shown + ")", () -> scene.pool()
                        .<Gated, Object>map(Maps::call, tasks, timeout))
                .returns("map submits the tasks and waits for none");
    }

    /** The results of such a map; none when it waits for its tasks, which is another clause's matter. */
    static Optional<Results<Object>> lazily(Scene scene, Gated... tasks) {
        var call = scene.start("mapper", "map(" + tasks.length + " arguments, 1 h)", () -> scene.pool()
                .<Gated, Object>map(Maps::call, List.of(tasks), Scene.LONG));
        scene.actors().settle();
        return call.ended() ? Optional.of(call.returns("map waits for nothing")) : Optional.empty();
    }

    static Object call(Gated task) {
        try {
            return task.call();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static void areLazy(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            var tasks = List.of(scene.gated("t1", "1"), scene.gated("t2", "2"), scene.gated("t3", "3"));
            var results = mapped(scene, tasks, "1 h", Scene.LONG);
            tasks.forEach(scene::begins);
            var first = next(scene, results);
            first.waits("t1 still runs: next() waits");
            scene.ends(tasks.get(1));
            first.waits("t2 has ended, but t1 comes first: next() waits");
            scene.letGo(tasks.get(0));
            first.returns("1", "t1 has ended: next() returns its result, although t3 still runs (" + LAZY + ")");
            next(scene, results).returns("2", "t2 has ended: next() returns its result, although t3 still runs");
            var third = next(scene, results);
            third.waits("t3 still runs: next() waits");
            scene.letGo(tasks.get(2));
            third.returns("3", "t3 has ended: next() returns its result");
        }
    }

    /** Who was interrupted has been told nothing. */
    static void areAskedForAgain(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var tasks = List.of(scene.gated("t1", "1"), scene.gated("t2", "2"));
            var results = mapped(scene, tasks, "1 h", Scene.LONG);
            for (var times = 1; times <= 2; times++) {
                var call = next(scene, results);
                call.waits("t1 still runs: next() waits");
                scene.actors().interrupt("A");
                call.fails(InterruptedException.class, "C9: who waits and is interrupted stops waiting");
            }
            tasks.forEach(scene::letGo);
            for (var due : List.of("1", "2")) {
                next(scene, results).returns(due, "after an interrupt, next() asks for the same result again");
            }
            hasEnded(scene, results);
        }
    }

    static void submitInOrder(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var blocker = scene.running("blocker");
            var tasks = List.of(scene.gated("t1", "1"), scene.gated("t2", "2"), scene.gated("t3", "3"));
            mapped(scene, tasks, "1 h", Scene.LONG);
            scene.ends(blocker.task());
            for (var task : tasks) {
                scene.begins(task);
                scene.ends(task);
            }
        }
    }

    static Call<Object> next(Scene scene, Results<Object> results) {
        return scene.start("A", "next()", results::next);
    }

    static void haveOneDeadline(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            var tasks = List.of(scene.gated("t1", "1"), scene.gated("t2", "2"), scene.gated("t3", "3"));
            var timeout = Duration.ofMillis(80);
            var results = new ArrayList<Results<Object>>();
            var first = scene.start("A", "map(3 arguments, 80 ms), then next()", () -> {
                results.add(scene.pool().map(Maps::call, tasks, timeout));
                return results.getFirst().next();
            });
            first.fails(TimeoutException.class, "t1 still runs when the time is over: next() throws TimeoutException");
            first.neverBefore(timeout, "t1 still runs: next() waits until the time is over");
            MapTimes.doesNotWait(scene, results.getFirst(), "t1 still runs");
            scene.ends(tasks.getFirst());
            tells(scene, results.getFirst(), "1");
            MapTimes.doesNotWait(scene, results.getFirst(), "t1 has been told, and t2 still runs");
            scene.ends(tasks.get(1));
            tells(scene, results.getFirst(), "2");
            var never = mapped(scene, tasks.subList(2, 3), "−1 s", Duration.ofSeconds(-1));
            MapTimes.doesNotWait(scene, never, "a time-out below zero is over at once, and t3 still runs");
        }
    }

    private static void tells(Scene scene, Results<Object> results, String expected) {
        scene.actors().settle();
        scene.start("A", "next()", results::next)
                .returns(expected, "the time is over, but this result is there: next() returns it");
    }
}
