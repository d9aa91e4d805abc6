package threads.t07_thread_pool;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who calls a callback, when, in which order, and what it may do. */
final class Callbacks {
    /** How a task ends. */
    enum End {
        RETURNED,
        THREW,
        CANCELLED
    }

    private static final String THEN = "addDoneCallback adds a callback, or calls it after the end, and returns";

    private Callbacks() {}

    /** Callbacks that all are equal: each is called all the same. */
    private static final class Alike implements Consumer<Handle<Object>> {
        private final Consumer<Handle<Object>> own;

        Alike(Consumer<Handle<Object>> own) {
            this.own = own;
        }

        @Override
        public void accept(Handle<Object> handle) {
            own.accept(handle);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Alike;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** A callback that writes down its name, its thread and whether it found the task ended. */
    private static Consumer<Handle<Object>> noting(String name, Queue<String> notes, Supplier<Thread> expected) {
        return new Alike(handle -> {
            var place = Thread.currentThread() == expected.get() ? "" : " in another thread";
            notes.add(name + place + (ended(handle) ? "" : " before the end"));
        });
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
            var handle = scene.submit("task", () -> ending(task, end));
            Supplier<Thread> ender = () -> end == End.CANCELLED ? main : task.worker();
            for (var name : List.of("first", "second", "third")) {
                add(scene, handle, name, noting(name, notes, ender));
            }
            requireNotes(scene, notes, List.of());
            if (end == End.CANCELLED) {
                scene.start(Scene.MAIN, "cancel()", handle::cancel).returns(true, "the task waits: it is cancelled");
            } else {
                scene.ends(blocker.task());
                scene.ends(task);
                trial.eventually("the task has ended: its worker calls the callbacks", () -> notes.size() >= 3);
            }
            add(scene, handle, "late", noting("late", notes, () -> main));
            requireNotes(scene, notes, List.of("first", "second", "third", "late"));
        }
    }

    private static void add(Scene scene, Handle<Object> handle, String name, Consumer<Handle<Object>> callback) {
        scene.does(Scene.MAIN, "addDoneCallback(" + name + ")", () -> handle.addDoneCallback(callback), THEN);
    }

    private static Object ending(Gated task, End end) throws InterruptedException {
        var value = task.call();
        if (end == End.THREW) {
            throw new IllegalStateException("of the task");
        }
        return value;
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
            var failing = throwing("failing", notes);
            var erring = throwing("erring", notes);
            for (var callback : List.<Consumer<Handle<Object>>>of(failing, erring, handle -> notes.add("good"))) {
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

    private static Consumer<Handle<Object>> throwing(String name, Queue<String> notes) {
        return new Alike(handle -> {
            notes.add(name);
            if (name.equals("erring")) {
                throw new AssertionError("of a callback");
            }
            throw new IllegalStateException("of a callback");
        });
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
