package processes.p05_process_lock;

import grader.spec.Plain;
import grader.spec.Round;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is between acquire and release, and a count that only the lock protects. */
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

    void require(Round round, String clause, int entries) {
        round.require(
                most.get() == 1,
                clause + ": one thread at a time is between acquire and release",
                most.get() + " threads were inside at once",
                "which lock of this JVM stands in front of the kernel's, and do all threads share it?");
        round.require(
                unprotected.get() == entries,
                clause + ": what a thread did inside is seen by the next: " + entries + " increments make " + entries,
                entries + " increments made " + unprotected.get(),
                "the kernel's lock makes nothing visible between threads: a lock of this JVM does");
    }
}
