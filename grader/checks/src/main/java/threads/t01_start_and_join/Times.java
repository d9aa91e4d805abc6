package threads.t01_start_and_join;

import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** C5: time-outs of every length, and what happens while they run. */
final class Times {
    private static final List<Duration> SHORT = List.of(
            Duration.ofNanos(1),
            Duration.ofNanos(500_000),
            Duration.ofNanos(999_999),
            Duration.ofNanos(1_999_999),
            Duration.ofMillis(20));
    /** The numbers of milliseconds are beyond an int, and those of the last one negative as such. */
    private static final List<Duration> LONG =
            List.of(Duration.ofDays(25), Duration.ofDays(50), Duration.ofDays(300), Duration.ofDays(365));

    /** Enough of them to end one after another during this time and as long again. */
    private static final int ENDING = 40;

    private static final Duration MEANWHILE = Duration.ofMillis(100);

    private Times() {}

    static void areKept(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            scene.startMany(2);
            for (var timeout : SHORT) {
                var call = scene.joinAll("A", timeout.toString(), timeout);
                call.returns("two tasks still run: joinAll returns when its time is over");
                call.neverBefore(timeout, "two tasks still run: joinAll waits until its time is over");
            }
        }
        for (var timeout : LONG) {
            try (var scene = new Scene(trial, true)) {
                var task = scene.startMany(1).getFirst();
                var call = scene.joinAll("A", timeout.toString(), timeout);
                call.waits("a task still runs, and there is time enough: joinAll waits");
                scene.letGo(task);
                call.returns("all tasks have ended: joinAll returns");
            }
        }
    }

    /** Who has ended is told, though the one before it has used up all the time. */
    static void areFollowedByALook(Trial trial) {
        for (var timeout : List.of(Duration.ofMillis(20), Duration.ZERO, Duration.ofSeconds(-1))) {
            try (var scene = new Scene(trial, true)) {
                scene.start("first", "1");
                scene.ends(scene.start("second", "2"));
                var endings = scene.joinAll("A", timeout.toString(), timeout)
                        .returns("first still runs, and the time is over: joinAll returns");
                trial.require(
                        Set.copyOf(endings)
                                .equals(Set.of(new Ending.Running<Object>(), new Ending.Returned<Object>("2"))),
                        "first still runs and second has ended: joinAll tells both", // in which order is C3's matter
                        "joinAll returned " + endings,
                        "when the time is over, still look whether the thread has ended");
            }
        }
    }

    /** One task after the other ends, and the last one goes on; more callers than tasks wait for it. */
    static void areNotEndedByATask(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var tasks = scene.startMany(4);
            var calls =
                    Stream.of("A", "B", "C", "D", "E", "F").map(scene::joinAll).toList();
            calls.forEach(call -> call.waits("four tasks still run: joinAll waits"));
            for (var index : List.of(2, 0, 3)) {
                scene.ends(tasks.get(index));
                calls.forEach(call -> call.waits("a task still runs: the end of another one does not end joinAll"));
            }
            scene.letGo(tasks.get(1));
            calls.forEach(call -> call.returns("all tasks have ended: joinAll returns"));
        }
    }

    /** Each end may wake the caller, also when its time is over: none grants the time anew. */
    static void areNotProlongedByEnds(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var left = new ArrayDeque<Gated>();
            IntStream.range(0, ENDING).forEach(number -> left.add(scene.gated(new Gated("t" + number, "done"))));
            scene.actors()
                    .start(
                            Scene.MAIN,
                            "start " + ENDING + " functions, which end one after another, but the last",
                            Scene.doing(() -> left.forEach(scene.crew()::start)))
                    .returns("C1: start does not wait for what it starts");
            var call = scene.joinAll("A", MEANWHILE.toMillis() + " ms", MEANWHILE);
            call.endsThough(
                    MEANWHILE,
                    () -> {
                        if (left.size() > 1) {
                            left.remove().letGo();
                        }
                    },
                    "the time-out is for all tasks together: when it is over, joinAll returns");
            call.neverBefore(MEANWHILE, "the last task still runs: joinAll waits until its time is over");
        }
    }

    /** What becomes of one crew's tasks is nobody else's business. */
    static void areNotForOtherCrews(Trial trial) {
        try (var first = new Scene(trial, true);
                var second = new Scene(trial, true)) {
            var here = first.start("first", "1");
            var there = second.start("second", "2");
            var waiting = first.joinAll("A");
            var other = second.joinAll("B");
            waiting.waits("first still runs: joinAll waits");
            second.letGo(there);
            other.returns(
                    List.of(new Ending.Returned<Object>("2")),
                    "all tasks of this crew have ended, and what another one does is nothing to it: joinAll returns");
            waiting.waits("first still runs: joinAll waits");
            first.letGo(here);
            waiting.returns(
                    List.of(new Ending.Returned<Object>("1")),
                    "all tasks of this crew have ended, and what another one does is nothing to it: joinAll returns");
        }
    }

    private static boolean comes(Scene scene, boolean asThread) {
        var newcomer = scene.gated(new Gated("newcomer", "2"));
        var starting = scene.actors().start("B", "start(newcomer)", Scene.doing(() -> {
            if (asThread) {
                scene.crew().start(newcomer.asThread());
            } else {
                scene.crew().start(newcomer);
            }
        }));
        scene.actors().settle();
        return starting.ended();
    }

    /** A task that is started during the wait is not waited for. */
    static void areNotForNewcomers(Trial trial) {
        for (var asThread : List.of(false, true)) {
            try (var scene = new Scene(trial, true)) {
                var first = scene.start("first", "1");
                var call = scene.joinAll("A");
                call.waits("first still runs: joinAll waits");
                if (!comes(scene, asThread)) {
                    scene.letGo(first);
                    return; // start waits for those who join: another clause says so
                }
                scene.letGo(first);
                call.returns("all tasks that had been started before have ended: joinAll returns");
            }
        }
    }
}
