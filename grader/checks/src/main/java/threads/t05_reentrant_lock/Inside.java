package threads.t05_reentrant_lock;

import grader.spec.Plain;
import grader.spec.Round;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is between the first acquire and the last release, and a count that only the lock protects. */
final class Inside {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Plain<Integer> unprotected = new Plain<>("the count", 0);

    void enter() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        unprotected.set(unprotected.get() + 1);
    }

    void leave() {
        inside.decrementAndGet();
    }

    void require(Round round, String clause, int entries, String advice) {
        round.require(
                most.get() == 1,
                clause + ": one thread at a time is between its first acquire and its last release",
                most.get() + " threads were inside at once",
                advice);
        round.require(
                unprotected.get() == entries,
                "C2: what a thread did inside is seen by the next: " + entries + " increments make " + entries,
                entries + " increments made " + unprotected.get(),
                "are owner and count read and written under the same monitor, or published by a volatile write?");
    }
}
