package threads.t07_thread_pool;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;

/** What cancel does to those who wait, and to those who work. */
final class Cancels {
    private Cancels() {}

    static void wakeWhoWaits(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var blocker = scene.running("blocker");
            for (var name : new String[] {"t1", "t2"}) {
                cancelled(scene, scene.submit(name), name.equals("t2"));
            }
            scene.start(Scene.MAIN, "cancel() of blocker", blocker.handle()::cancel)
                    .returns(false, "blocker runs: cancel() returns false");
            scene.actors().settle();
            trial.require(
                    !blocker.task().wasInterrupted() && !blocker.task().isOver(),
                    "cancel() of a running task changes nothing and interrupts nobody",
                    "the task was interrupted",
                    "only a task that waits can be cancelled");
            var last = scene.submit("last");
            scene.ends(blocker.task());
            scene.begins(last.task());
            scene.letGo(last.task());
            scene.result(Scene.MAIN, blocker).returns("result of blocker", "a running task cannot be cancelled");
            scene.result(Scene.MAIN, last).returns("result of last", "a cancelled task keeps no worker busy");
        }
    }

    /** All of them, in both ways, and not the first alone. */
    static void wakeAllWhoWait(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            scene.running("blocker");
            var task = scene.submit("task");
            var calls = new ArrayList<Call<Object>>();
            for (var who : List.of("A", "B", "C", "D")) {
                calls.add(calls.size() % 2 == 0 ? asks(scene, who, task, false) : asks(scene, who, task, true));
                scene.actors().settle();
            }
            scene.start(Scene.MAIN, "cancel() of " + task.name(), task.handle()::cancel)
                    .returns(true, "the task waits: cancel() returns true");
            calls.forEach(call ->
                    call.returns(new Scene.Cancelled(), "the task has been cancelled: all who wait for it are told"));
        }
    }

    private static Call<Object> asks(Scene scene, String who, Scene.Submitted task, boolean timed) {
        var what = timed ? "result(1 h)" : "result()";
        return scene.start(
                who,
                what + " of " + task.name(),
                () -> Scene.outcome(() ->
                        timed ? task.handle().result(Scene.LONG) : task.handle().result()));
    }

    private static void cancelled(Scene scene, Scene.Submitted task, boolean timed) {
        var what = timed ? "result(1 h)" : "result()";
        var call = asks(scene, "A", task, timed);
        call.waits("the task waits for a worker: " + what + " waits");
        scene.start(Scene.MAIN, "cancel() of " + task.name(), task.handle()::cancel)
                .returns(true, "the task waits: cancel() returns true");
        call.returns(new Scene.Cancelled(), "the task has been cancelled: " + what + " throws CancellationException");
        scene.isDone(task.handle(), true, "a cancelled task has ended");
    }
}
