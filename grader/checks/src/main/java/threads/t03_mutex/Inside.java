package threads.t03_mutex;

import grader.spec.Plain;
import grader.spec.Round;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is between acquire and release, and a count that only the mutex protects. */
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

    void require(Round round, int entries) {
        round.require(
                most.get() == 1,
                "C2: one thread at a time is between acquire and release",
                most.get() + " threads were inside at once",
                "are the look at the flag and the change of it one step that nobody can come between?");
        round.require(
                unprotected.get() == entries,
                "C2: what a thread did inside is seen by the next: " + entries + " increments make " + entries,
                entries + " increments made " + unprotected.get(),
                "is the flag read and written under the same monitor, or volatile?");
    }
}
