package threads.t01_start_and_join;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What is refused leaves no trace. */
final class Refusals {
    private Refusals() {}

    static void comeAtOnce(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            refuses(scene, NullPointerException.class, "start(null function)", () -> scene.crew()
                    .start(noFunction()));
            refuses(scene, NullPointerException.class, "start(null thread)", () -> scene.crew()
                    .start(noThread()));
            refuses(scene, NullPointerException.class, "joinAll(null)", () -> scene.crew()
                    .joinAll(noTime()));
            refusesWhatWasStarted(scene);
            var endings = scene.joinAll(Scene.MAIN, "ZERO", Duration.ZERO).returns("nothing was started");
            trial.require(
                    endings.isEmpty(),
                    "what was refused is not reported: joinAll returns an empty list",
                    "it returned " + endings,
                    "add a task to the list only when nothing can be refused any more");
        }
    }

    private static void refusesWhatWasStarted(Scene scene) {
        var task = new Gated("elsewhere", "unused");
        var running = task.asThread();
        running.setDaemon(true);
        running.start();
        scene.trial().eventually("the thread that the check started runs", task::hasBegun);
        try {
            refuses(scene, IllegalThreadStateException.class, "start(thread that runs already)", () -> scene.crew()
                    .start(running));
        } finally {
            task.letGo();
        }
        scene.trial().eventually("the thread that the check started ends", task::isOver);
        refuses(scene, IllegalThreadStateException.class, "start(thread that has ended)", () -> scene.crew()
                .start(running));
    }

    /** It runs for others, who have told it what to do with a failure, and go on with it. */
    static void leaveTheThreadAsItIs(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            Thread.UncaughtExceptionHandler own = (self, thrown) -> {};
            var task = scene.gated(new Gated("elsewhere", "unused"));
            var thread = task.asThread();
            thread.setUncaughtExceptionHandler(own);
            thread.start();
            trial.eventually("the thread that the check started runs", task::hasBegun);
            refuses(scene, IllegalThreadStateException.class, "start(thread that runs already)", () -> scene.crew()
                    .start(thread));
            trial.require(
                    thread.getUncaughtExceptionHandler() == own && !thread.isInterrupted(),
                    "a thread that is refused goes on as it was, with its own uncaught-exception handler",
                    "its handler was replaced, or it was interrupted",
                    "look at the thread's state before anything about it is changed");
        }
    }

    /** What another crew has started is refused, and the other one learns of its end as if nothing had been. */
    static void leaveOtherCrewsAlone(Trial trial) {
        var failure = new IllegalStateException("failure");
        try (var scene = new Scene(trial, true);
                var other = new Scene(trial, true)) {
            if (!tellsAFailure(scene)) {
                return; // not even of a thread that no other crew has seen: another clause says so
            }
            var task = new Gated("shared", failure);
            var thread = task.asThread();
            scene.actors()
                    .start(Scene.MAIN, "start(thread)", Scene.doing(() -> scene.crew()
                            .start(thread)))
                    .returns("C2: start returns");
            scene.begins(task);
            for (var crew : List.of(other, scene)) {
                refuses(
                        crew,
                        IllegalThreadStateException.class,
                        "start(thread that a crew has started)",
                        () -> crew.crew().start(thread));
            }
            scene.ends(task);
            scene.joinAll(Scene.MAIN)
                    .returns(
                            List.of(new Ending.Failed<>(Scene.FAILURE), new Ending.Failed<>(failure)),
                            "the thread was started by one crew, once");
            other.joinAll(Scene.MAIN).returns(List.of(), "what was refused is not reported");
        }
    }

    private static boolean tellsAFailure(Scene scene) {
        scene.ends(scene.start(new Gated("first", Scene.FAILURE), true));
        var endings = scene.joinAll(Scene.MAIN).returns("C5: all have ended: joinAll returns");
        return endings.equals(List.of(new Ending.Failed<Object>(Scene.FAILURE)));
    }

    private static void refuses(Scene scene, Class<? extends Throwable> type, String what, Scene.Command command) {
        scene.actors()
                .start(Scene.MAIN, what, Scene.doing(command))
                .fails(type, what + " throws " + type.getSimpleName());
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Callable<Object> noFunction() {
        return (Callable<Object>) null;
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Thread noThread() {
        return (Thread) null;
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration noTime() {
        return (Duration) null;
    }
}
