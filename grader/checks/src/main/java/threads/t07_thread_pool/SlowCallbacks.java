package threads.t07_thread_pool;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A callback that takes its time, and what everybody else does meanwhile. */
final class SlowCallbacks {
    private SlowCallbacks() {}

    static void holdNoLock(Trial trial, boolean byCancel) {
        try (var scene = new Scene(trial, 2)) {
            var letGo = new CountDownLatch(1);
            var begun = new CountDownLatch(1);
            var blocker = scene.running("blocker");
            var task = byCancel ? cancellable(scene) : scene.running("task");
            try {
                add(scene, task.handle(), begun, letGo);
                var early = waiting(scene, task.handle());
                if (byCancel) {
                    scene.start("Z", "cancel()", task.handle()::cancel);
                } else {
                    scene.letGo(task.task());
                }
                trial.eventually("the task ends: the callback is called", () -> begun.getCount() == 0);
                early.forEach(call -> call.returns("C5: a callback takes its time: who waited for the end goes on"));
                othersGoOn(scene, task.handle(), byCancel);
                if (!byCancel) {
                    theEndWaitsForIt(scene, blocker, task, letGo);
                }
            } finally {
                letGo.countDown();
            }
        }
    }

    private static void add(Scene scene, Handle<Object> handle, CountDownLatch begun, CountDownLatch letGo) {
        scene.does(
                Scene.MAIN,
                "addDoneCallback(callback that waits until it is let go)",
                () -> handle.addDoneCallback(done -> {
                    begun.countDown();
                    awaitQuietly(letGo);
                }),
                "addDoneCallback adds, and does not wait");
    }

    private static List<Call<Object>> waiting(Scene scene, Handle<Object> handle) {
        var early = List.of(
                scene.start("W", "result()", () -> Scene.outcome(handle::result)),
                scene.start("X", "result(1 h)", () -> Scene.outcome(() -> handle.result(Scene.LONG))));
        early.forEach(call -> call.waits("C4: the task has not ended: result waits"));
        return early;
    }

    /** Both workers are busy, so this one waits. */
    private static Scene.Submitted cancellable(Scene scene) {
        scene.running("second blocker");
        return scene.submit("task");
    }

    private static void othersGoOn(Scene scene, Handle<Object> handle, boolean byCancel) {
        var because = "a callback takes its time, and no other call waits for it";
        scene.start("A", "result()", () -> Scene.outcome(handle::result)).returns(because);
        scene.start("B", "isDone()", handle::isDone).returns(true, because);
        scene.start("C", "cancel()", handle::cancel).returns(byCancel, because);
        var called = new CountDownLatch(1);
        scene.does("D", "addDoneCallback(…)", () -> handle.addDoneCallback(done -> called.countDown()), because);
        scene.trial()
                .require(
                        called.getCount() == 0,
                        "the task has ended: a callback that is added now is called at once",
                        "addDoneCallback returned without having called it",
                        "the task has ended as soon as its outcome is there, not when all callbacks are through");
        scene.start("E", "submit(…)", () -> scene.pool().submit(() -> "done")).returns(because);
        scene.does("F", "shutdown(false)", () -> scene.pool().shutdown(false), because);
    }

    /** The task has ended, but its worker is still at the callback. */
    private static void theEndWaitsForIt(
            Scene scene, Scene.Submitted blocker, Scene.Submitted task, CountDownLatch letGo) {
        scene.letGo(blocker.task());
        var end = scene.doing("G", "shutdown(true)", () -> scene.pool().shutdown(true));
        end.waits("C8: a worker is still alive, in a callback: shutdown(true) waits for it");
        scene.actors().says("the callback is let go");
        letGo.countDown();
        end.returns("C8: all workers have ended: shutdown(true) returns");
        scene.trial()
                .require(
                        !task.task().worker().isAlive(),
                        "C8: when shutdown(true) returns, none of the pool's threads is alive",
                        "a worker was still alive",
                        "join the workers, not the tasks");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
