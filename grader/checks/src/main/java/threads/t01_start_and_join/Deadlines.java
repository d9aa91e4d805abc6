package threads.t01_start_and_join;

import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** How long joinAll waits, and what it says of tasks that have not ended. */
final class Deadlines {
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final String ONCE = "the time-out is for all tasks together: when it is over, joinAll returns";

    private static final String REST = "tasks still run: who waits for them in joinAll rests until they have ended";

    /** A step of a script: a task is started, one ends, or all are looked at. */
    enum Step {
        START,
        END,
        LOOK
    }

    /** Three that are waited for, and two that are started with the interrupt status set. */
    private static final int STARTED = 5;

    private Deadlines() {}

    static void areNeverEarly(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            scene.startMany(3);
            for (var millis : new int[] {0, -1_000, 1, 60}) {
                var timeout = Duration.ofMillis(millis);
                var call = scene.joinAll(Scene.MAIN, millis + " ms", timeout);
                var endings = call.returns("the time-out is over: joinAll returns, although tasks still run");
                call.neverBefore(timeout, "three tasks still run: joinAll waits until its time-out is over");
                requireRunning(trial, endings, 3);
            }
        }
    }

    private static void requireRunning(Trial trial, List<Ending<Object>> endings, int expected) {
        var running = endings.stream()
                .filter(ending -> ending instanceof Ending.Running<Object>)
                .count();
        trial.require(
                running == expected,
                "C5: of the tasks that were started, " + expected + " still run: so many are reported as Running",
                "reported were " + endings,
                "a join with a time-out returns in either case: ask whether the thread has ended");
    }

    static void areForAllTogether(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            scene.startMany(20);
            scene.joinAll("A", "60 ms", SHORT).returns("twenty tasks still run: joinAll returns when its time is over");
            var call = scene.joinAll("A", "60 ms", SHORT);
            call.endsThoughPoked(SHORT, ONCE);
            call.returns(ONCE);
            call.neverBefore(SHORT, "a wake-up for no reason does not end the time-out");
        }
        try (var scene = new Scene(trial, true)) {
            var task = scene.startMany(1).getFirst();
            var call = scene.joinAll("A");
            call.waits("a task still runs: joinAll waits");
            scene.actors().poke();
            call.waits("a task still runs: a wake-up for no reason does not end joinAll");
            scene.letGo(task);
            call.returns("all tasks have ended: joinAll returns before its time is over");
        }
    }

    static Arbitrary<List<Step>> scripts() {
        return Arbitraries.of(Step.START, Step.START, Step.END, Step.LOOK)
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    /** Looks without waiting, at any time: only how many still run is judged here. */
    static void looksTellWhoStillRuns(Trial trial, List<Step> steps) {
        try (var scene = new Scene(trial, true)) {
            var running = new ArrayList<Gated>();
            for (var step : steps) {
                switch (step) {
                    case START -> running.add(scene.start("t" + (running.size() + 1), "done"));
                    case END -> {
                        if (!running.isEmpty()) {
                            scene.ends(running.removeFirst());
                        }
                    }
                    case LOOK -> look(scene, running.size());
                }
            }
            look(scene, running.size());
            running.forEach(scene::ends);
            look(scene, 0);
        }
    }

    private static void look(Scene scene, int running) {
        var endings = scene.joinAll(Scene.MAIN, "ZERO", Duration.ZERO)
                .returns("joinAll(ZERO) looks once at every task and does not wait");
        requireRunning(scene.trial(), endings, running);
    }

    static void endWithAnInterrupt(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var tasks = scene.startMany(3);
            var call = scene.joinAll("A");
            call.waits("three tasks still run: joinAll waits");
            scene.actors().interrupt("A");
            call.fails(InterruptedException.class, "A waits and is interrupted: joinAll throws InterruptedException");
            scene.actors()
                    .start("A", "joinAll(1 h) with its interrupt status set", () -> {
                        Thread.currentThread().interrupt();
                        return scene.crew().joinAll(Scene.LONG);
                    })
                    .fails(
                            InterruptedException.class,
                            "A is interrupted already and would have to wait: joinAll throws");
            startInterrupted(scene);
            laterCallsReportAll(scene, tasks);
            trial.require(
                    tasks.stream().noneMatch(Gated::wasInterrupted),
                    "only the waiting of joinAll is interrupted, no task is",
                    "a task was interrupted as well",
                    "let the InterruptedException pass, and touch no other thread");
        }
    }

    private static void laterCallsReportAll(Scene scene, List<Gated> tasks) {
        var other = scene.joinAll("B");
        other.waits("three tasks still run: joinAll waits");
        requireRunning(scene.trial(), scene.joinAll("A", "ZERO", Duration.ZERO).returns("C5: a look does not wait"), 3);
        tasks.forEach(scene::letGo);
        for (var later : List.of(other, scene.joinAll("A"))) {
            var endings = later.returns("all have ended: joinAll returns");
            scene.trial()
                    .require(
                            endings.size() == STARTED,
                            "only the waiting was ended: a later call reports all " + STARTED + " tasks",
                            "it reports " + endings,
                            "what is reported stays in the list");
        }
    }

    private static void startInterrupted(Scene scene) {
        for (var asThread : List.of(false, true)) {
            var what = asThread ? "start(thread)" : "start(function)";
            scene.actors()
                    .start("A", what + " with its interrupt status set", () -> {
                        Thread.currentThread().interrupt();
                        if (asThread) {
                            scene.crew().start(new Thread());
                        } else {
                            scene.crew().start(() -> "late");
                        }
                        return Thread.currentThread().isInterrupted();
                    })
                    .returns(true, "start heeds no interrupt and leaves the interrupt status as it is");
        }
        scene.actors().settle();
    }

    static void areWaitedForAtRest(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            scene.startMany(2);
            var call = scene.joinAll("A");
            scene.actors().settle();
            call.idles(REST);
        }
        try (var scene = new Scene(trial, true)) {
            var first = scene.start("first", "unused", true);
            scene.start("second", "unused", true);
            var call = scene.joinAll("A");
            scene.actors().settle();
            call.idles(REST);
            scene.joinAll("B");
            scene.actors().settle();
            scene.actors().interrupt("B");
            scene.ends(first);
            scene.actors().settle();
            if (!call.ended()) { // by an interrupt of another: that is told elsewhere
                call.idles(REST); // also when one task has ended, and another caller has gone
            }
        }
    }
}
