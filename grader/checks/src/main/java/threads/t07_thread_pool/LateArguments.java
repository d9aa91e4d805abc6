package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Arguments of a map that come late, since they are what a task of the same pool returns. */
final class LateArguments {
    private LateArguments() {}

    /** Nobody waits for the map but who has called it: above all not the worker that it needs. */
    static void holdUpNobody(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var running = scene.running("running");
            Iterable<Object> late = () -> after(running.handle());
            var mapping =
                    scene.start("mapper", "map(1 argument, which is the result of running; 1 h)", () -> scene.pool()
                            .<Object, Object>map(argument -> argument + " came late", late, Scene.LONG));
            scene.actors().settle();
            var because = "C1: submit waits for no task, though a map of another thread waits for its arguments";
            var other = scene.start(
                            "B", "submit(another task)", () -> scene.pool().<Object>submit(() -> "done"))
                    .returns(because);
            scene.start("B", "result() of another task", other::result).returns("done", because);
            scene.letGo(running.task());
            scene.result("A", running)
                    .returns("result of running", "C1: the task has ended, though a map waits for its arguments");
            var results = mapping.returns("C7: all arguments are there: map returns");
            scene.start("A", "next()", results::next)
                    .returns(
                            "result of running came late",
                            "C7: next() tells the results in the order of the arguments");
        }
    }

    private static Iterator<Object> after(Handle<Object> handle) {
        try {
            return List.of(handle.result()).iterator();
        } catch (ExecutionException | InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
