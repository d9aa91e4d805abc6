package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Calls that are made from within: by tasks, by callbacks, by threads that are interrupted; and two pools at once. */
final class Inside {
    /** One less than all that wait: more than sixteen bits count. */
    private static final int MANY = 69_999;

    private Inside() {}

    /** What a callback leaves behind in its worker is nothing to the next task. */
    static void aCallbackLeavesNoStatus(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            scene.does(
                    Scene.MAIN,
                    "addDoneCallback(one that leaves its thread's interrupt status set)",
                    () -> running.handle()
                            .addDoneCallback(done -> Thread.currentThread().interrupt()),
                    "C5: it is added");
            var next = scene.submit("next task", () -> Thread.currentThread().isInterrupted());
            scene.letGo(running.task());
            scene.start("A", "result() of the next task: its thread's interrupt status", next::result)
                    .returns(false, "C2: the next task begins with the status clear");
        }
    }

    /** Tasks and callbacks use the pool and the handle that they belong to. */
    static void everythingMayBeCalled(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var pool = scene.pool();
            var seen = new ConcurrentLinkedQueue<String>();
            var inner = new ConcurrentLinkedQueue<Handle<Object>>();
            var task = scene.gated("task", "value");
            var handle = scene.submit("task that submits another one", () -> {
                inner.add(pool.submit(() -> "of the inner task"));
                return task.call();
            });
            scene.does(
                    Scene.MAIN,
                    "addDoneCallback(one that uses everything)",
                    () -> handle.addDoneCallback(usingEverything(pool, seen, inner)),
                    "C5: it is added");
            scene.letGo(task);
            scene.trial().eventually("C5: the callback is called", () -> seen.size() == 2 && inner.size() == 2);
            scene.trial()
                    .require(
                            List.copyOf(seen).equals(List.of("nested", "isDone true, isCancelled false, cancel false")),
                            "C5: within a callback the task has ended, and one that is added there is called at once",
                            "called were " + seen,
                            "hold no lock while a callback is called");
            tasksWithinAreDone(scene, List.copyOf(inner));
        }
    }

    private static Consumer<Handle<Object>> usingEverything(
            ThreadPool pool, Queue<String> seen, Queue<Handle<Object>> inner) {
        return done -> {
            done.addDoneCallback(nested -> seen.add("nested"));
            seen.add("isDone " + done.isDone() + ", isCancelled " + done.isCancelled() + ", cancel " + done.cancel());
            inner.add(pool.submit(() -> "of a callback's task"));
        };
    }

    private static void tasksWithinAreDone(Scene scene, List<Handle<Object>> inner) {
        var due = List.of("of the inner task", "of a callback's task");
        for (var number = 0; number < due.size(); number++) {
            var submitted = inner.get(number);
            scene.start(Scene.MAIN, "result() of a task that was submitted within", submitted::result)
                    .returns(due.get(number), "C1: tasks and callbacks may submit");
        }
    }

    /** What does not wait heeds no interrupt, and leaves the status as it was. */
    static void nothingElseHeedsInterrupts(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            var waiting = scene.submit("waiting");
            waiting.handle().addDoneCallback(done -> {}); // whoever cancels calls it
            heedless(scene, "submit(…)", () -> scene.pool().submit(() -> "done"));
            heedless(scene, "map(…)", () -> scene.pool().map(Object::toString, List.of(1, 2), Scene.LONG));
            heedless(scene, "isDone()", running.handle()::isDone);
            heedless(scene, "isCancelled()", running.handle()::isCancelled);
            heedless(scene, "addDoneCallback(…)", () -> {
                running.handle().addDoneCallback(done -> {});
                return "added";
            });
            heedless(scene, "cancel() of a running task", running.handle()::cancel);
            heedless(scene, "cancel() of a waiting task", waiting.handle()::cancel);
            heedless(scene, "addDoneCallback(…) of a task that has ended", () -> {
                waiting.handle().addDoneCallback(done -> {});
                return "called";
            });
            heedless(scene, "shutdown(false)", () -> {
                scene.pool().shutdown(false);
                return "closed";
            });
            heedless(scene, "shutdown(false), again", () -> {
                scene.pool().shutdown(false);
                return "closed";
            });
        }
    }

    private static void heedless(Scene scene, String what, Callable<Object> call) {
        scene.start("A", what + ", interrupted", () -> {
                    Thread.currentThread().interrupt();
                    call.call();
                    return Thread.interrupted();
                })
                .returns(true, "C9: " + what + " heeds no interrupt, and the status is still set");
    }

    /** What is done to one pool does nothing to another one. */
    static void poolsAreIndependent(Trial trial) {
        try (var one = new Scene(trial, 1);
                var other = new Scene(trial, 1)) {
            var running = one.running("task of one pool");
            var own = other.running("task of the other pool");
            var waiting = one.submit("waiting");
            one.start(Scene.MAIN, "cancel()", waiting.handle()::cancel).returns(true, "C6: it waits: it is cancelled");
            one.does(Scene.MAIN, "shutdown(false)", () -> one.pool().shutdown(false), "C8: it waits for nothing");
            var next = other.submit("next task of the other pool");
            other.ends(own.task());
            other.begins(next.task());
            other.letGo(next.task());
            other.result("A", next).returns("result of " + next.name(), "C1: the other pool goes on");
            one.letGo(running.task());
            one.result("A", running).returns("result of " + running.name(), "C8: what was submitted before is done");
        }
    }

    /** One object is submitted three times: three tasks. */
    static void oneObjectIsThreeTasks(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var blocker = scene.running("blocker");
            var runs = new AtomicInteger();
            Callable<Object> task = () -> "run " + runs.incrementAndGet();
            var handles = new ArrayList<Handle<Object>>();
            for (var number = 1; number <= 3; number++) {
                handles.add(scene.submit("the same object, the " + number + ". time", task));
            }
            scene.start(Scene.MAIN, "cancel() of the second", handles.get(1)::cancel)
                    .returns(true, "C6: it waits: it is cancelled");
            scene.letGo(blocker.task());
            var because = "C1: each handle has a task of its own, be they the same object";
            var third = scene.start("A", "result() of the third", handles.get(2)::result)
                    .returns(because);
            var first = scene.start("A", "result() of the first", handles.get(0)::result)
                    .returns(because);
            trial.require(
                    List.of(first, third).containsAll(List.of("run 1", "run 2")),
                    because,
                    "the first: " + first + ", the third: " + third,
                    "");
            scene.start("A", "result() of the second", () -> Scene.outcome(handles.get(1)::result))
                    .returns(new Scene.Cancelled(), "C6: the second has been cancelled, and nothing else has");
        }
    }

    /** So many that any bound would be met, and none of them waits. */
    static void manyWait(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            var order = new ConcurrentLinkedQueue<Integer>();
            var last = scene.start(Scene.MAIN, "submit(…), 70,000 times", () -> {
                        for (var number = 0; number < MANY; number++) {
                            var own = number;
                            scene.pool().submit(() -> order.add(own));
                        }
                        return scene.pool().submit(() -> order.size());
                    })
                    .returns("C1: submit does not wait, however many tasks there are");
            scene.letGo(running.task());
            scene.start("A", "result() of the last", last::result).returns(MANY, "C1: each task is called once");
            var due = java.util.stream.IntStream.range(0, MANY).boxed().toList();
            trial.require(
                    due.equals(List.copyOf(order)),
                    "C3: waiting tasks begin in the order in which they were submitted",
                    "they did not, of 70,000",
                    "one queue, first in, first out");
        }
    }
}
