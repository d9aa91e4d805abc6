package threads.t05_reentrant_lock;

import grader.spec.Round;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** C7: a release of which a timed waiter hears when its time is over, or nearly so. */
final class LateNews {
    private static final int EARLIEST_NANOS = 200_000;
    private static final int SPREAD_NANOS = 1_300_000;

    private LateNews() {}

    /** Time-outs that end just when the lock is freed: nobody else misses a wake-up. */
    static void meetsTheTimeout(Round round) {
        var lock = new RecursiveLock();
        var owned = new CountDownLatch(1);
        var nanos = EARLIEST_NANOS + round.random().nextInt(SPREAD_NANOS);
        round.thread("owner", () -> {
            lock.acquire();
            owned.countDown();
            LockSupport.parkNanos(nanos);
            Calls.releaseQuietly(lock);
        });
        for (var name : List.of("timed 1", "timed 2")) {
            round.thread(name, () -> {
                owned.await();
                if (lock.tryAcquire(Duration.ofMillis(1))) {
                    Calls.releaseQuietly(lock);
                }
            });
        }
        round.thread("other", () -> {
            owned.await();
            Interrupts.acquireAndRelease(round, lock, 1);
        });
        round.run("C7: whoever gives up lets the next one have the lock: everybody else gets it");
    }
}
