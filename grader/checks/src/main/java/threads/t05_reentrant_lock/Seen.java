package threads.t05_reentrant_lock;

import grader.spec.OneByOne;
import grader.spec.Round;
import java.time.Duration;

/**
 * T1 and T2 take turns with one lock. That the other's call has returned makes nobody see what it did; only the lock
 * can. Reads may be stale.
 */
final class Seen {
    private static final String ENDS = "C1: the lock is free, or the caller's own: acquire() returns";
    private static final String ADVICE =
            "are owner and count read and written under the same monitor, or published by a volatile write?";

    private final Round round;
    private final RecursiveLock lock = new RecursiveLock();

    private Seen(Round round) {
        this.round = round;
    }

    /** Whoever asks after the last release takes the lock. */
    static void freedByTheOther(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", seen.lock::acquire)
                .then("T2", () -> seen.lock.tryAcquire(Duration.ZERO)) // that it is refused is told elsewhere
                .then("T1", seen.lock::release)
                .then("T2", seen::isFree)
                .run(ENDS);
    }

    private void isFree() throws InterruptedException {
        round.require(
                lock.tryAcquire(Duration.ZERO),
                "C7: T1's last release() has returned: tryAcquire(0) of T2, who asks later, takes the lock",
                "tryAcquire(0) returned false",
                ADVICE);
    }

    /** T1 owned the lock once, and T2 owns it now: T1's count is zero. */
    static void ownedByTheOther(Round round) {
        var seen = new Seen(round);
        new OneByOne(round)
                .then("T1", seen.lock::acquire)
                .then("T1", seen.lock::release)
                .then("T2", seen.lock::acquire)
                .then("T1", () -> seen.counts("T1", 0))
                .then("T2", () -> seen.counts("T2", 1))
                .run(ENDS);
    }

    private void counts(String who, int times) {
        var found = lock.holdCount();
        round.require(
                found == times,
                "C10: T2 has acquired the lock once, and T1 has released it: holdCount() is " + times + " for " + who,
                "holdCount() is " + found,
                ADVICE);
    }
}
