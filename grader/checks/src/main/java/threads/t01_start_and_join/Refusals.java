package threads.t01_start_and_join;

import grader.spec.Trial;
import java.time.Duration;
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
            var task = new Gated("elsewhere", "unused");
            var running = task.asThread();
            running.setDaemon(true);
            running.start();
            trial.eventually("the thread that the check started runs", task::hasBegun);
            try {
                refuses(scene, IllegalThreadStateException.class, "start(thread that runs already)", () -> scene.crew()
                        .start(running));
            } finally {
                task.letGo();
            }
            trial.eventually("the thread that the check started ends", task::isOver);
            refuses(scene, IllegalThreadStateException.class, "start(thread that has ended)", () -> scene.crew()
                    .start(running));
            var endings = scene.joinAll(Scene.MAIN, "ZERO", Duration.ZERO).returns("nothing was started");
            trial.require(
                    endings.isEmpty(),
                    "what was refused is not reported: joinAll returns an empty list",
                    "it returned " + endings,
                    "add a task to the list only when nothing can be refused any more");
        }
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
