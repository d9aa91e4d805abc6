package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** C6: permits of which a timed waiter hears when its time is over, or nearly so. */
final class LateNews {
    private static final Duration TIME = Duration.ofMillis(100);
    private static final int EARLIEST_NANOS = 200_000;
    private static final int SPREAD_NANOS = 1_300_000;

    private LateNews() {}

    /** Whatever the timed waiter returns, nobody sleeps on while there is a permit. */
    static void ofARelease(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            actors.start("A", "acquire(1)", () -> take(semaphore, 1)).returns("a permit is available: A gets it");
            var timed = actors.start("B", "tryAcquire(1, 100 ms)", () -> semaphore.tryAcquire(1, TIME));
            actors.settle();
            var other = actors.start("C", "acquire(1)", () -> take(semaphore, 1));
            actors.settle();
            actors.startUnnoticed("A", "release(1)", timed, TIME.plusMillis(30), () -> give(semaphore, 1))
                    .returns("release() returns");
            if (timed.returns("B's time is over, or B has a permit: tryAcquire returns")) {
                actors.start("B", "release(1)", () -> give(semaphore, 1)).returns("release() returns");
            }
            other.returns("a permit is available, and C waits for it: whoever gives up lets the next one have it");
        }
    }

    /** Time-outs that end just when permits come back: none is lost, and nobody misses a wake-up. */
    static void meetsTheTimeout(Round round) {
        var semaphore = new CountingSemaphore(1);
        var taken = new CountDownLatch(1);
        var others = new CountDownLatch(4);
        var nanos = EARLIEST_NANOS + round.random().nextInt(SPREAD_NANOS);
        round.thread("T1", () -> {
            semaphore.acquire(1);
            taken.countDown();
            LockSupport.parkNanos(nanos);
            semaphore.release(1);
            others.countDown();
        });
        for (var name : new String[] {"T2, 1 ms", "T3, 1 ms"}) {
            round.thread(name, () -> {
                taken.await();
                if (semaphore.tryAcquire(1, Duration.ofMillis(1))) {
                    semaphore.release(1);
                }
                others.countDown();
            });
        }
        round.thread("T4", () -> {
            taken.await();
            Races.takeAndGive(round, semaphore, 1, others);
        });
        Races.takesAllAtLast(round, semaphore, 1, others);
        round.run();
    }
}
