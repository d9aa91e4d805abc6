package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A thread that is interrupted takes nothing with it. */
final class Interrupts {
    private Interrupts() {}

    static void onEntry(Trial trial) {
        for (var permits = 0; permits <= 2; permits += 2) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(permits);
                var because = "A is interrupted already: the call throws, whether there are permits or not";
                actors.start("A", "acquire(1) with its interrupt status set", interrupted(() -> take(semaphore, 1)))
                        .fails(InterruptedException.class, because);
                for (var timeout : new Duration[] {Duration.ZERO, Duration.ofHours(1)}) {
                    actors.start(
                                    "A",
                                    "tryAcquire(1, " + timeout.toHours() + " h) with its interrupt status set",
                                    interrupted(() -> semaphore.tryAcquire(1, timeout)))
                            .fails(InterruptedException.class, because);
                }
                Bounds.hasExactly(actors, semaphore, permits);
            }
        }
    }

    private static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    static void whileWaiting(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            var plain = actors.start("A", "acquire(3)", () -> take(semaphore, 3));
            var timed = actors.start("B", "tryAcquire(3, 1 h)", () -> semaphore.tryAcquire(3, Duration.ofHours(1)));
            actors.settle();
            plain.waits("2 permits are available: acquire(3) waits");
            timed.waits("2 permits are available: tryAcquire(3, 1 h) waits");
            actors.interrupt("A");
            plain.fails(InterruptedException.class, "A waits and is interrupted: acquire() throws");
            timed.waits("B has not been interrupted: it still waits");
            actors.interrupt("B");
            timed.fails(InterruptedException.class, "B waits and is interrupted: tryAcquire() throws");
            Bounds.hasExactly(actors, semaphore, 2);
        }
    }

    /** In a fair semaphore B waits behind A; in an unfair one it is served at once. */
    static void lettingTheNextOneIn(Trial trial) {
        for (var round = 0; round < 3; round++) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(1);
                var first = actors.start("A", "acquire(3)", () -> take(semaphore, 3));
                first.waits("1 permit is available: acquire(3) waits");
                var second = actors.start("B", "acquire(1)", () -> take(semaphore, 1));
                actors.settle();
                actors.interrupt("A");
                first.fails(InterruptedException.class, "A waits and is interrupted: acquire() throws");
                second.returns("A is gone as if it had never called, and there is a permit for B: B is served");
            }
        }
    }
}
