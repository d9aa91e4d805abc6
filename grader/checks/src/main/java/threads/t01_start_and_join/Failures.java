package threads.t01_start_and_join;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Failures of all kinds, of functions and of thread objects, beside a task that does not fail. */
final class Failures {
    private Failures() {}

    /** Order and number of the endings are another clause's. */
    static void areKept(Trial trial, List<Boolean> asThreads) {
        try (var scene = new Scene(trial, true)) {
            var thrown = new ArrayList<Throwable>();
            for (var asThread : asThreads) {
                var failure = failure(thrown.size(), asThread);
                thrown.add(failure);
                var what = (asThread ? "thread" : "function") + " that throws "
                        + failure.getClass().getSimpleName();
                scene.actors()
                        .start(Scene.MAIN, "start(" + what + ")", Scene.doing(() -> throwing(scene, failure, asThread)))
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

    private static void throwing(Scene scene, Throwable failure, boolean asThread) {
        if (asThread) {
            scene.crew().start(new Thread() {
                @Override
                public void run() {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) failure;
                }
            });
        } else {
            scene.crew().start(() -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (Exception) failure;
            });
        }
    }

    private static Throwable failure(int number, boolean unchecked) {
        return switch (number % 4) {
            case 0 -> new IllegalStateException("failure " + number);
            case 1 -> new AssertionError("failure " + number);
            case 2 -> unchecked ? new CancellationException() : new java.io.IOException("failure " + number);
            default -> unchecked ? new StackOverflowError() : new InterruptedException("failure " + number);
        };
    }
}
