package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

/** What shutdown refuses, finishes and waits for. */
final class Closings {
    private Closings() {}

    static void finishWhatIsThere(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var tasks = new ArrayList<Scene.Submitted>();
            for (var number = 1; number <= 6; number++) {
                tasks.add(scene.submit("t" + number));
            }
            scene.actors().settle();
            shutdownAtOnce(scene);
            var waiting = List.of(closing(scene, "A"), closing(scene, "B"));
            waiting.forEach(call -> call.waits("six tasks have not ended: shutdown(true) waits"));
            refuses(scene);
            shutdownAtOnce(scene);
            tasks.subList(0, 5).forEach(task -> scene.letGo(task.task()));
            waiting.forEach(call -> call.waits("t6 has not ended: shutdown(true) waits"));
            scene.letGo(tasks.getLast().task());
            for (var task : tasks) {
                scene.result(Scene.MAIN, task)
                        .returns("result of " + task.name(), "what was submitted before the shutdown is done");
            }
            waiting.forEach(call -> call.returns("all tasks have ended: shutdown(true) returns"));
            trial.require(
                    tasks.stream().noneMatch(task -> task.task().worker().isAlive()),
                    "when shutdown(true) returns, none of the pool's threads is alive",
                    "a worker was still alive",
                    "join the workers");
            closing(scene, "A").returns("nothing is left: shutdown(true) returns again");
            refuses(scene);
        }
    }

    private static grader.spec.Call<String> closing(Scene scene, String actor) {
        return scene.doing(actor, "shutdown(true)", () -> scene.pool().shutdown(true));
    }

    private static void shutdownAtOnce(Scene scene) {
        scene.does(
                Scene.MAIN,
                "shutdown(false)",
                () -> scene.pool().shutdown(false),
                "shutdown(false) waits for nothing, called once or again");
    }

    private static void refuses(Scene scene) {
        scene.start(Scene.MAIN, "submit(…)", () -> scene.pool().submit(() -> "too late"))
                .fails(RejectedExecutionException.class, "the pool has been shut down: submit is rejected");
        scene.start(Scene.MAIN, "map(…)", () -> scene.pool().map(Object::toString, List.of(1), Scene.LONG))
                .fails(RejectedExecutionException.class, "C8: the pool has been shut down: map is rejected");
        scene.start(Scene.MAIN, "map(no arguments)", () -> scene.pool().map(Object::toString, List.of(), Scene.LONG))
                .fails(RejectedExecutionException.class, "C8: the pool has been shut down: map of nothing is, too");
    }

    /** Only the waiting ends. */
    static void remainsClosedWhenInterrupted(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var running = scene.running("running");
            var call = closing(scene, "A");
            call.waits("C8: a task still runs: shutdown(true) waits");
            scene.actors().interrupt("A");
            call.fails(InterruptedException.class, "C9: A waits and is interrupted: shutdown(true) throws");
            refuses(scene);
            finishes(scene, running);
        }
    }

    /** A task shuts down the pool that runs it. */
    static void mayBeCalledByATask(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var gated = scene.gated("task", "value");
            var handle = scene.submit("task that calls shutdown(false)", () -> {
                gated.call();
                scene.pool().shutdown(false);
                try {
                    scene.pool().submit(() -> "too late");
                    return "its submit was accepted";
                } catch (RejectedExecutionException refused) {
                    return "closed";
                }
            });
            scene.begins(gated);
            var next = scene.submit("next");
            scene.letGo(gated);
            scene.start("A", "result()", handle::result)
                    .returns("closed", "C8: shutdown(false) waits for nothing, and refuses what the task submits then");
            refuses(scene);
            finishes(scene, next);
        }
    }

    private static void finishes(Scene scene, Scene.Submitted task) {
        scene.letGo(task.task());
        scene.result(Scene.MAIN, task).returns("result of " + task.name(), "C8: what was submitted before is done");
        closing(scene, "A").returns("C8: nothing is left: shutdown(true) returns");
        scene.trial()
                .require(
                        !task.task().worker().isAlive(),
                        "C8: when shutdown(true) returns, none of the pool's threads is alive",
                        "a worker was still alive",
                        "join the workers");
    }

    /** All workers rest: every one has to learn of the end. */
    static void endIdleWorkers(Trial trial, boolean somebodyWaits) {
        try (var scene = new Scene(trial, 4)) {
            var meeting = new CountDownLatch(4);
            var workers = new CopyOnWriteArrayList<Thread>();
            var handles = new ArrayList<Handle<Object>>();
            for (var number = 1; number <= 4; number++) {
                handles.add(scene.submit("task that meets three others", () -> {
                    workers.add(Thread.currentThread());
                    meeting.countDown();
                    meeting.await();
                    return "met";
                }));
            }
            for (var handle : handles) {
                scene.start(Scene.MAIN, "result()", handle::result).returns("four workers do four tasks side by side");
            }
            scene.actors().settle();
            if (somebodyWaits) {
                closing(scene, "A").returns("no task is left: the workers end, and shutdown(true) returns");
            } else {
                shutdownAtOnce(scene);
            }
            trial.eventually(
                    "the pool has been shut down and has nothing to do: all four workers end",
                    () -> workers.stream().noneMatch(Thread::isAlive));
        }
    }

    /** Who is cancelled before the shutdown, or after it, is waited for by nobody. */
    static void endAfterACancel(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            var running = List.of(scene.running("running"), scene.running("second running"));
            var before = scene.submit("cancelled before the shutdown");
            var after = scene.submit("cancelled after the shutdown");
            cancels(scene, before);
            var call = closing(scene, "A");
            call.waits("C8: a task still runs: shutdown(true) waits");
            cancels(scene, after);
            running.forEach(task -> scene.letGo(task.task()));
            call.returns("C8: all tasks have ended, two of them cancelled: shutdown(true) returns");
            trial.require(
                    running.stream().noneMatch(task -> task.task().worker().isAlive()),
                    "C8: when shutdown(true) returns, none of the pool's threads is alive",
                    "a worker was still alive",
                    "join the workers");
        }
    }

    private static void cancels(Scene scene, Scene.Submitted task) {
        scene.start(Scene.MAIN, "cancel() of " + task.name(), task.handle()::cancel)
                .returns(true, "C6: it waits: it is cancelled");
    }

    /** A pool that never had a task. */
    static void endAtOnceWithoutTasks(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            closing(scene, "A").returns("there is no task: shutdown(true) returns");
            refuses(scene);
        }
    }
}
