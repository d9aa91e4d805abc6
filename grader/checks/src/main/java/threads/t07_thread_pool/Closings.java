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
                .fails(RejectedExecutionException.class, "the pool has been shut down: map is rejected");
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

    /** A pool that never had a task. */
    static void endAtOnceWithoutTasks(Trial trial) {
        try (var scene = new Scene(trial, 3)) {
            closing(scene, "A").returns("there is no task: shutdown(true) returns");
            refuses(scene);
        }
    }
}
