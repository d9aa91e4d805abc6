package threads.t05_reentrant_lock;

import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** C7: a release of which a timed waiter hears when its time is over, or nearly so. */
final class LateNews {
    private static final Duration TIME = Duration.ofMillis(100);
    private static final int EARLIEST_NANOS = 200_000;
    private static final int SPREAD_NANOS = 1_300_000;

    private LateNews() {}

    /** Whatever the timed waiter returns, nobody sleeps on. */
    static void ofTheRelease(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var timed = actors.start("B", "tryAcquire(100 ms)", () -> lock.tryAcquire(TIME));
            actors.settle();
            var other = actors.start("C", "acquire()", () -> Calls.acquire(lock));
            actors.settle();
            actors.startUnnoticed("A", "release()", timed, TIME.plusMillis(30), () -> Calls.releaseQuietly(lock))
                    .returns("A frees the lock");
            if (timed.returns("B's time is over, or B owns the lock: tryAcquire returns")) {
                actors.start("B", "release()", () -> Calls.releaseQuietly(lock)).returns("B frees the lock");
            }
            other.returns("the lock is free, and C waits for it: whoever gives up lets the next one have it");
        }
    }

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
        round.run();
    }
}
