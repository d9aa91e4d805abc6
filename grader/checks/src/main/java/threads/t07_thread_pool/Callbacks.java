package threads.t07_thread_pool;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Who calls a callback, when, in which order, and what it may do. */
final class Callbacks {
    /** How a task ends. */
    enum End {
        RETURNED,
        THREW,
        CANCELLED
    }

    private static final String THEN = "addDoneCallback adds or calls, and does not wait";

    private Callbacks() {}

    /** A callback that writes down its name, its thread and whether it found the task ended. */
    private static Consumer<Handle<Object>> noting(String name, Queue<String> notes, Thread expected) {
        return handle -> {
            var place = Thread.currentThread() == expected ? "" : " in another thread";
            notes.add(name + place + (ended(handle) ? "" : " before the end"));
        };
    }

    private static boolean ended(Handle<Object> handle) {
        try {
            Scene.outcome(() -> handle.result(Duration.ZERO));
            return handle.isDone();
        } catch (TimeoutException notYet) {
            return false;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static void areCalledInOrder(Trial trial, End end) {
        try (var scene = new Scene(trial, 1)) {
            var notes = new ConcurrentLinkedQueue<String>();
            var blocker = scene.running("blocker");
            var main = scene.start(Scene.MAIN, "look who it is", Thread::currentThread)
                    .returns("always");
            var task = scene.gated("task", "value");
            var handle = scene.submit("task", () -> {
                task.call();
                if (end == End.THREW) {
                    throw new IllegalStateException("of the task");
                }
                return "value";
            });
            var ender = end == End.CANCELLED ? main : blocker.task().worker(); // the only worker
            for (var name : List.of("first", "second", "third")) {
                scene.does(
                        Scene.MAIN,
                        "addDoneCallback(" + name + ")",
                        () -> handle.addDoneCallback(noting(name, notes, ender)),
                        THEN);
            }
            scene.actors().settle();
            var early = List.copyOf(notes);
            trial.require(early.isEmpty(), "the task has not ended: no callback is called", "called: " + early, "");
            if (end == End.CANCELLED) {
                scene.start(Scene.MAIN, "cancel()", handle::cancel).returns(true, "the task waits: it is cancelled");
            } else {
                scene.ends(blocker.task());
                scene.ends(task);
                trial.eventually("the task has ended: its worker calls the callbacks", () -> notes.size() >= 3);
            }
            scene.does(
                    Scene.MAIN,
                    "addDoneCallback(late)",
                    () -> handle.addDoneCallback(noting("late", notes, main)),
                    "the task has ended: addDoneCallback calls at once and returns");
            requireNotes(scene, notes, List.of("first", "second", "third", "late"));
        }
    }

    private static void requireNotes(Scene scene, Queue<String> notes, List<String> expected) {
        var atOnce = List.copyOf(notes);
        scene.actors().settle();
        var found = List.copyOf(notes);
        scene.trial()
                .require(
                        atOnce.equals(expected) && found.equals(expected),
                        "each callback is called once, after the end, in order: those added before by the thread that"
                                + " ends the task, one added later by its adder before addDoneCallback returns: "
                                + expected,
                        "called were " + found + (found.equals(atOnce) ? "" : ", at first only " + atOnce),
                        "who ends the task takes the list of callbacks in the same step and calls them, in order");
    }

    static void mayThrow(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var notes = new ConcurrentLinkedQueue<String>();
            var task = scene.running("task");
            Consumer<Handle<Object>> failing = handle -> {
                notes.add("failing");
                throw new IllegalStateException("of a callback");
            };
            Consumer<Handle<Object>> erring = handle -> {
                notes.add("erring");
                throw new AssertionError("of a callback");
            };
            Consumer<Handle<Object>> good = handle -> notes.add("good");
            for (var callback : List.of(failing, erring, good)) {
                scene.does(Scene.MAIN, "addDoneCallback(…)", () -> task.handle().addDoneCallback(callback), THEN);
            }
            scene.ends(task.task());
            trial.eventually("two callbacks throw, and the third is called all the same", () -> notes.contains("good"));
            for (var callback : List.of(failing, erring)) {
                scene.does(
                        Scene.MAIN,
                        "addDoneCallback(callback that throws)",
                        () -> task.handle().addDoneCallback(callback),
                        "what a callback throws is dropped: its adder does not notice");
            }
            requireNotes(scene, notes, List.of("failing", "erring", "good", "failing", "erring"));
            var next = scene.submit("next task", () -> "done");
            scene.start(Scene.MAIN, "result() of the next task", next::result)
                    .returns("done", "callbacks that throw cost no worker: the next task is done");
            cancelledWithFailing(scene);
        }
    }

    private static void cancelledWithFailing(Scene scene) {
        scene.running("blocker");
        var waiting = scene.submit("waiting");
        scene.does(
                Scene.MAIN,
                "addDoneCallback(callback that throws)",
                () -> waiting.handle().addDoneCallback(handle -> {
                    throw new AssertionError("of a callback");
                }),
                THEN);
        scene.start(Scene.MAIN, "cancel()", waiting.handle()::cancel)
                .returns(true, "what a callback throws is dropped: who cancels does not notice");
    }
}
