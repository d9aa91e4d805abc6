package threads.t07_thread_pool;

import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What result() tells of tasks that return and of tasks that throw. */
final class Answers {
    /** What a task does. */
    enum Deed {
        RETURNS,
        RETURNS_NULL,
        THROWS_EXCEPTION,
        THROWS_CHECKED,
        THROWS_ERROR,
        THROWS_INTERRUPTED,
        LEAVES_AN_INTERRUPT
    }

    private Answers() {}

    static void areWaitedForByAll(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var first = scene.running("first");
            var later = new ArrayList<Scene.Submitted>();
            for (var number = 1; number <= 10; number++) {
                later.add(scene.submit("later " + number));
            }
            scene.isDone(first.handle(), false, "first still runs: isDone() is false");
            scene.isDone(later.getLast().handle(), false, "the last one still waits: isDone() is false");
            var a = scene.result("A", first);
            var b = scene.result("B", first);
            a.waits("first still runs: result() waits");
            b.waits("first still runs: result() waits");
            scene.letGo(first.task());
            a.returns("result of first", "first has ended: result() returns what it returned");
            b.returns("result of first", "every caller gets it");
            scene.result("A", first).returns("result of first", "each time");
            scene.isDone(first.handle(), true, "first has ended: isDone() is true");
            later.forEach(submitted -> scene.letGo(submitted.task()));
            for (var submitted : later) {
                scene.result("A", submitted).returns("result of " + submitted.name(), "each handle has its own result");
                trial.require(
                        submitted.task().runs() == 1,
                        "each task is called once",
                        submitted.task().runs() + " times",
                        "who calls a task, and how often?");
            }
        }
    }

    /** Several submit, several ask, all at once. */
    static void reachEverybody(Trial trial, Round round) throws Exception {
        var pool = new ThreadPool(2);
        var runs = new AtomicInteger();
        var written = new Plain<>("what the task wrote", 0);
        var shared = pool.submit(() -> {
            runs.incrementAndGet();
            written.set(round.number());
            return "shared";
        });
        for (var name : List.of("A", "B", "C")) {
            round.thread(name, () -> {
                same(round, "shared", shared.result());
                same(round, round.number(), written.get());
                submitOwn(round, pool, name, runs);
            });
        }
        try {
            round.withStaleReadsInTurn().run();
            same(round, 7, runs.get());
        } finally {
            Scene.endBehindItsBack(pool);
        }
    }

    private static void submitOwn(Round round, ThreadPool pool, String name, AtomicInteger runs) throws Exception {
        for (var number = 1; number <= 2; number++) {
            var own = name + number;
            var handle = pool.submit(() -> {
                runs.incrementAndGet();
                return own;
            });
            round.pause();
            same(round, own, handle.result());
            same(round, true, handle.isDone());
        }
    }

    private static void same(Round round, Object expected, Object found) {
        round.require(
                expected.equals(found),
                "each task is called once, and its own result, with all that it wrote, reaches who asks: " + expected,
                "found " + found,
                "is the result written before the end is told, and both under the lock under which they are read?");
    }

    static Arbitrary<List<Deed>> deeds() {
        return Arbitraries.of(Deed.class).list().ofMinSize(1).ofMaxSize(8);
    }

    /** On one worker, so that a lost worker is one too many. */
    static void tellFailures(Trial trial, List<Deed> deeds) {
        try (var scene = new Scene(trial, 1)) {
            var disturbed = new AtomicInteger();
            var workers = ConcurrentHashMap.<Thread>newKeySet();
            var expected = new ArrayList<Object>();
            var handles = new ArrayList<Handle<Object>>();
            for (var deed : deeds) {
                var failure = failure(deed, expected.size());
                expected.add(deed == Deed.RETURNS_NULL ? "null" : failure == null ? "done" : new Scene.Threw(failure));
                handles.add(scene.submit("task that " + words(deed), task(deed, failure, disturbed, workers)));
            }
            handles.add(scene.submit("task that returns", task(Deed.RETURNS, null, disturbed, workers)));
            expected.add("done");
            for (var number = 0; number < handles.size(); number++) {
                var handle = handles.get(number);
                for (var times = expected.get(number) instanceof Scene.Threw ? 2 : 1; times > 0; times--) {
                    scene.start(Scene.MAIN, "result() of task " + (number + 1), () -> Scene.outcome(handle::result))
                            .returns(
                                    expected.get(number),
                                    "result() tells what the task returned, or what it threw as the cause of an"
                                            + " ExecutionException; the worker lives on for the next task");
                }
            }
            require(trial, disturbed, workers);
        }
    }

    private static void require(Trial trial, AtomicInteger disturbed, Set<Thread> workers) {
        trial.require(
                disturbed.get() == 0,
                "a task begins with its thread's interrupt status clear, whatever the task before has left",
                disturbed.get() + " tasks began interrupted",
                "clear the status before each task");
        trial.require(
                workers.size() == 1,
                "C3: there is never more than one worker, from the pool's beginning to its end",
                "tasks ran in " + workers.size() + " threads",
                "what a task throws, an Error too, ends no worker");
    }

    private static @org.jspecify.annotations.Nullable Throwable failure(Deed deed, int number) {
        return switch (deed) {
            case RETURNS, RETURNS_NULL, LEAVES_AN_INTERRUPT -> null;
            case THROWS_EXCEPTION -> new IllegalStateException("of task " + (number + 1));
            case THROWS_CHECKED -> new java.io.IOException("of task " + (number + 1));
            case THROWS_ERROR -> new AssertionError("of task " + (number + 1));
            case THROWS_INTERRUPTED -> new InterruptedException("of task " + (number + 1));
        };
    }

    private static String words(Deed deed) {
        return deed.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    @SuppressWarnings("NullAway") // null is an ordinary result
    private static Callable<Object> task(
            Deed deed,
            @org.jspecify.annotations.Nullable Throwable failure,
            AtomicInteger disturbed,
            Set<Thread> workers) {
        return () -> {
            workers.add(Thread.currentThread());
            if (Thread.currentThread().isInterrupted()) {
                disturbed.incrementAndGet();
            }
            if (deed == Deed.LEAVES_AN_INTERRUPT) {
                Thread.currentThread().interrupt();
            }
            switch (failure) {
                case null -> {
                    return deed == Deed.RETURNS_NULL ? null : "done";
                }
                case Error error -> throw error;
                case Throwable exception -> throw (Exception) exception;
            }
        };
    }
}
