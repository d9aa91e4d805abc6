package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Calls that can never mean anything. */
final class Arguments {
    private static final int BOUND = 4;

    private Arguments() {}

    static void check(Trial trial) {
        try (var actors = trial.actors()) {
            refuses(actors, "new CountingSemaphore(-1)", () -> new CountingSemaphore(-1));
            refuses(actors, "new CountingSemaphore(-1, 3)", () -> new CountingSemaphore(-1, 3));
            refuses(actors, "new CountingSemaphore(3, 2)", () -> new CountingSemaphore(3, 2));
            refuses(actors, "new CountingSemaphore(0, -1)", () -> new CountingSemaphore(0, -1));
        }
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2, BOUND);
            refusals(actors, semaphore);
            Bounds.hasExactly(actors, semaphore, 2);
        }
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1, BOUND);
            actors.start("A", "acquire(1)", () -> take(semaphore, 1)).returns("1 permit is available");
            var waiting = actors.start("W", "acquire(1)", () -> take(semaphore, 1));
            waiting.waits("no permit is available: W waits");
            refusals(actors, semaphore);
            waiting.waits("refused calls serve nobody: W still waits");
            actors.start("A", "release(1)", () -> give(semaphore, 1)).returns("release() returns");
            waiting.returns("a permit has come: W is served");
        }
    }

    private static void refusals(Actors actors, CountingSemaphore semaphore) {
        for (var n : List.of(0, -1, Integer.MIN_VALUE, BOUND + 1, Integer.MAX_VALUE)) {
            refuses(actors, "acquire(" + n + ")", () -> take(semaphore, n));
            refuses(actors, "tryAcquire(" + n + ", 0)", () -> semaphore.tryAcquire(n, Duration.ZERO));
            refuses(actors, "tryAcquire(" + n + ", 1 h)", () -> semaphore.tryAcquire(n, Duration.ofHours(1)));
        }
        for (var n : List.of(0, -1, Integer.MIN_VALUE)) {
            refuses(actors, "release(" + n + ")", () -> give(semaphore, n));
        }
        actors.start("A", "tryAcquire(1, null)", () -> semaphore.tryAcquire(1, nothing()))
                .fails(NullPointerException.class, "a time-out of null is a NullPointerException");
    }

    private static void refuses(Actors actors, String what, Callable<?> call) {
        actors.start("A", what, call)
                .fails(IllegalArgumentException.class, what + " throws IllegalArgumentException at once");
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }
}
