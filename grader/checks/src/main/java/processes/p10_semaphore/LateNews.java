package processes.p10_semaphore;

import grader.spec.Round;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** C6: permits that come back when the time of a waiter is over, or nearly so. */
final class LateNews {
    private static final int EARLIEST_NANOS = 200_000;
    private static final int SPREAD_NANOS = 1_300_000;

    private LateNews() {}

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
        round.run("C6: whoever gives up lets the next one have the permits: everybody else is served");
    }
}
