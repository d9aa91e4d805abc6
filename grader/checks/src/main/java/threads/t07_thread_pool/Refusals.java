package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What is refused leaves no trace. */
final class Refusals {
    private Refusals() {}

    static void comeAtOnce(Trial trial) throws Exception {
        trial.fails("new ThreadPool(0)", IllegalArgumentException.class, () -> new ThreadPool(0));
        trial.fails("new ThreadPool(-1)", IllegalArgumentException.class, () -> new ThreadPool(-1));
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            var pool = scene.pool();
            var handle = running.handle();
            var applied = new AtomicInteger();
            Function<Object, Object> function = argument -> applied.incrementAndGet();
            refuses(scene, "submit(null)", () -> pool.submit(nothing()));
            refuses(scene, "map(null, …)", () -> pool.map(nothing(), List.of(1), Scene.LONG));
            refuses(scene, "map(…, null, 1 h)", () -> pool.map(function, nothing(), Scene.LONG));
            refuses(scene, "map(…, null)", () -> pool.map(function, List.of(1), nothing()));
            refuses(scene, "result(null)", () -> handle.result(nothing()));
            refuses(scene, "addDoneCallback(null)", () -> handle.addDoneCallback(nothing()));
            var next = scene.submit("next");
            scene.ends(running.task());
            scene.begins(next.task());
            scene.letGo(next.task());
            scene.result(Scene.MAIN, running).returns("result of running", "what was refused has changed nothing");
            scene.result(Scene.MAIN, next).returns("result of next", "what was refused has changed nothing");
            trial.require(
                    applied.get() == 0,
                    "a map that is refused submits nothing",
                    "its function was applied",
                    "look at all that was handed in before the first task is submitted");
            refuses(scene, "result(null) of a task that has ended", () -> handle.result(nothing()));
            refuses(scene, "addDoneCallback(null) of a task that has ended", () -> handle.addDoneCallback(nothing()));
        }
    }

    private static void refuses(Scene scene, String what, Scene.Command command) {
        scene.doing(Scene.MAIN, what, command)
                .fails(NullPointerException.class, what + " throws NullPointerException at once");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static <T> T nothing() {
        return (T) null;
    }
}
