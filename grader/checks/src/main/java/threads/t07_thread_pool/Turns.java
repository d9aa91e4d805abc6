package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Who submits is all the same for whose turn it is. */
final class Turns {
    private Turns() {}

    /** What a task and its callback submit comes after what somebody else has submitted before. */
    static void areKeptByTasksOfTasks(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var begun = new ConcurrentLinkedQueue<String>();
            var pool = scene.pool();
            var task = scene.gated("task", "value");
            var handle = scene.submit("task that submits another one", () -> {
                var value = task.call();
                pool.submit(() -> begun.add("the task's"));
                return value;
            });
            scene.begins(task);
            scene.does(
                    Scene.MAIN,
                    "addDoneCallback(one that submits another task)",
                    () -> handle.addDoneCallback(done -> pool.submit(() -> begun.add("its callback's"))),
                    "C5: it is added");
            scene.submit("the first that waits", () -> begun.add("the first"));
            scene.submit("the second that waits", () -> begun.add("the second"));
            scene.letGo(task);
            trial.eventually("C1: tasks and callbacks may submit", () -> begun.size() == 4);
            var due = List.of("the first", "the second", "the task's", "its callback's");
            var found = List.copyOf(begun);
            trial.require(
                    due.equals(found),
                    "C3: waiting tasks begin in the order in which they were submitted, by whomever: " + due,
                    "begun have " + found,
                    "one queue, first in, first out");
        }
    }
}
