package threads.t07_thread_pool;

import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Whoever asks for an outcome, in whichever call, before the end or after it, is told the same. */
final class Outcomes {
    /** Within a year, and beyond all that an {@code int} of milliseconds holds, with a sign and without. */
    static final List<Duration> LONG =
            List.of(Scene.LONG, Duration.ofDays(24), Duration.ofDays(25), Duration.ofDays(50), Duration.ofDays(364));

    private static final List<Duration> NONE = List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(-400));

    private Outcomes() {}

    /** What a task throws: also what result() itself throws for other reasons. */
    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("of the task"),
                new IOException("of the task", new IllegalStateException("its cause")),
                new AssertionError("of the task"),
                new StackOverflowError("of the task"),
                new InterruptedException("of the task"),
                new ExecutionException("of the task", new IllegalStateException("its cause")),
                new ExecutionException("of the task, without a cause", null),
                new CompletionException("of the task", new IllegalStateException("its cause")),
                new CancellationException("of the task"),
                new TimeoutException("of the task"));
    }

    static void returned(Trial trial, @Nullable Object value) {
        var clause = "C1: the task returned " + value + ": ";
        reachAll(trial, new Gate(value, null), String.valueOf(value), clause);
    }

    static void threw(Trial trial, Throwable failure) {
        var clause = "C2: the task threw " + failure.getClass().getSimpleName() + ", which is the cause: ";
        reachAll(trial, new Gate(null, failure), new Scene.Threw(failure), clause);
    }

    /** A task that waits until it is let go, and then ends as it was told to. */
    private record Gate(@Nullable Object value, @Nullable Throwable failure) {
        Callable<Object> around(Gated gated) {
            return () -> {
                gated.call();
                return ended();
            };
        }

        @SuppressWarnings("NullAway") // null is an ordinary result
        private Object ended() throws Exception {
            return switch (failure) {
                case null -> value;
                case Error error -> throw error;
                case Throwable exception -> throw (Exception) exception;
            };
        }
    }

    private static void reachAll(Trial trial, Gate gate, Object expected, String because) {
        try (var scene = new Scene(trial, 1)) {
            var gated = scene.gated("task", null);
            var handle = scene.submit("task", gate.around(gated));
            scene.begins(gated);
            var waiting = new ArrayList<Call<Object>>();
            waiting.add(asks(scene, "A", "result()", handle::result));
            waiting.add(asks(scene, "B", "result()", handle::result));
            for (var timeout : LONG) {
                var actor = "asks for " + timeout.toHours() + " h";
                waiting.add(asks(scene, actor, timed(timeout), () -> handle.result(timeout)));
            }
            waiting.forEach(call -> call.waits("C4: the task still runs: result waits until it has ended"));
            scene.letGo(gated);
            for (var plain = 1; plain <= 2; plain++) {
                waiting.removeFirst().returns(expected, because + "who waited is told");
            }
            waiting.forEach(call -> call.returns(expected, "C4: result with a time-out tells what result() tells"));
            asks(scene, "A", "result()", handle::result).returns(expected, because + "who asks later is told");
            for (var timeout : NONE) {
                asks(scene, "A", timed(timeout), () -> handle.result(timeout))
                        .returns(expected, "C4: the task has ended: who looks once finds it");
            }
            asks(scene, "A", timed(Scene.LONG), () -> handle.result(Scene.LONG))
                    .returns(expected, "C4: result with a time-out tells what result() tells");
            cancelComesTooLate(scene, handle, expected);
        }
    }

    private static void cancelComesTooLate(Scene scene, Handle<Object> handle, Object expected) {
        scene.start("A", "isCancelled()", handle::isCancelled)
                .returns(false, "C6: the task was called: it has not been cancelled");
        scene.start("A", "cancel()", handle::cancel).returns(false, "C6: cancel of a task that has ended is false");
        asks(scene, "A", "result()", handle::result).returns(expected, "C6: such a cancel changes nothing");
    }

    private static Call<Object> asks(Scene scene, String actor, String what, Callable<Object> result) {
        return scene.start(actor, what, () -> Scene.outcome(result));
    }

    private static String timed(Duration timeout) {
        return "result(" + Shown.of(timeout) + ")";
    }

    /** Nobody has ended it: looks in vain, whatever the time-out is. */
    static void areLookedForInVain(Trial trial) {
        try (var scene = new Scene(trial, 1)) {
            var running = scene.running("running");
            for (var timeout : NONE) {
                scene.start("A", timed(timeout), () -> running.handle().result(timeout))
                        .fails(TimeoutException.class, "C4: zero or negative: it looks once, and the task still runs");
            }
        }
    }
}
