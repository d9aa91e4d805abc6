package threads.t01_start_and_join;

import grader.spec.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Failures of all kinds, of functions and of thread objects, beside a task that does not fail. */
final class Failures {
    private Failures() {}

    /** What is started. */
    enum How {
        FUNCTION,
        SUBCLASS,
        PLAIN_THREAD,
        /** The crew may take its place. */
        THREAD_WITH_A_HANDLER
    }

    /** Something that fails, and in which way. */
    record Failing(How how, int way) {
        Throwable failure(int number) {
            return Failures.failure(way, "failure " + number, how != How.FUNCTION);
        }

        @Override
        public String toString() {
            var type = failure(0).getClass().getSimpleName();
            return (how == How.FUNCTION ? "function" : "thread") + " that throws " + type;
        }
    }

    private static final int WAYS = 6;

    static Arbitrary<List<Failing>> any() {
        return Combinators.combine(
                        Arbitraries.of(How.class), Arbitraries.integers().between(0, WAYS - 1))
                .as(Failing::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    static void ofAllKindsAreKept(Trial trial) {
        for (var how : How.values()) {
            areKept(
                    trial,
                    IntStream.range(0, WAYS)
                            .mapToObj(way -> new Failing(how, way))
                            .toList());
        }
    }

    /** Order and number of the endings are another clause's. */
    static void areKept(Trial trial, List<Failing> all) {
        try (var scene = new Scene(trial, true)) {
            var thrown = new ArrayList<Throwable>();
            for (var failing : all) {
                var failure = failing.failure(thrown.size());
                thrown.add(failure);
                scene.actors()
                        .start(Scene.MAIN, "start(" + failing + ")", Scene.doing(() -> start(scene, failing, failure)))
                        .returns("what fails is the task, not the call of start");
            }
            scene.actors()
                    .start(Scene.MAIN, "start(function that returns)", Scene.doing(() -> scene.crew()
                            .start(() -> "ok")))
                    .returns("start returns");
            var endings = scene.joinAll(Scene.MAIN).returns("all have ended: joinAll returns, and throws no failure");
            thrown.forEach(failure -> requireFailed(trial, endings, failure));
            trial.require(
                    endings.contains(new Ending.Returned<Object>("ok")),
                    "a task that does not fail is reported as Returned, whatever the others do",
                    "reported were " + endings,
                    "each task has an ending of its own");
        }
    }

    private static void requireFailed(Trial trial, List<Ending<Object>> endings, Throwable failure) {
        trial.require(
                endings.stream().anyMatch(ending -> isFailureOf(ending, failure)),
                "a task that throws " + failure + " is reported as Failed with this very object",
                "reported were " + endings,
                "catch Throwable round the function; of a thread object, only its uncaught-exception handler learns"
                        + " what run() threw");
    }

    private static boolean isFailureOf(Ending<Object> ending, Throwable failure) {
        return ending instanceof Ending.Failed<Object> failed && failed.failure() == failure;
    }

    private static void start(Scene scene, Failing failing, Throwable failure) {
        switch (failing.how()) {
            case FUNCTION ->
                scene.crew().start(() -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) failure;
                });
            case SUBCLASS ->
                scene.crew().start(new Thread() {
                    @Override
                    public void run() {
                        rethrow(failure);
                    }
                });
            case PLAIN_THREAD -> scene.crew().start(new Thread(() -> rethrow(failure)));
            case THREAD_WITH_A_HANDLER -> {
                var thread = new Thread(() -> rethrow(failure));
                thread.setUncaughtExceptionHandler((self, thrown) -> {});
                scene.crew().start(thread);
            }
        }
    }

    private static void rethrow(Throwable unchecked) {
        if (unchecked instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) unchecked;
    }

    /** Most have a cause, which is not what was thrown. */
    private static Throwable failure(int way, String message, boolean unchecked) {
        var cause = new IOException("the cause of " + message);
        return switch (way) {
            case 0 -> new IllegalStateException(message, cause);
            case 1 -> new AssertionError(message, cause);
            case 2 -> unchecked ? new CancellationException() : new IOException(message, cause);
            case 3 -> unchecked ? new StackOverflowError() : new InterruptedException(message);
            case 4 -> unchecked ? new CompletionException(message, cause) : new ExecutionException(message, cause);
            default -> new UncheckedIOException(message, cause);
        };
    }
}
