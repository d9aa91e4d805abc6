package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;

/** What a call that has not taken the lock leaves behind in the caller's hold count: nothing. */
final class Traces {
    /** Why B's call ends without the lock. */
    enum End {
        TIME_OUT,
        INTERRUPT
    }

    private Traces() {}

    /**
     * That the count was right before is C10's matter, that B owns nothing is not: as that one's it is asked when
     * another clause has been kept.
     *
     * @param clause whose matter the trace is
     */
    static void areNone(Trial trial, String clause, End end) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            if (!seesNothing(actors, lock, "B")) {
                return; // another scene says so
            }
            switch (end) {
                case TIME_OUT ->
                    actors.start("B", "tryAcquire(20.9 ms)", () -> lock.tryAcquire(Duration.ofNanos(20_900_000)))
                            .returns(false, "C7: A owns the lock: B's call returns false at the end of its time");
                case INTERRUPT -> isInterrupted(actors, lock);
            }
            if (clause.equals("C10") && ownsIt(actors, lock)) {
                return;
            }
            holdsNothing(actors, lock, clause);
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            if (seesNothing(actors, lock, "D")) {
                holdsNothing(actors, lock, clause);
            }
        }
    }

    private static boolean seesNothing(Actors actors, RecursiveLock lock, String name) {
        return actors.start(name, "holdCount()", lock::holdCount)
                .returns("C10: holdCount() does not wait: it returns")
                .equals(0);
    }

    private static boolean ownsIt(Actors actors, RecursiveLock lock) {
        return actors.start("B", "release()", () -> {
                    try {
                        lock.release();
                        return true;
                    } catch (IllegalMonitorStateException notTheOwner) {
                        return false;
                    }
                })
                .returns("C5: release() does not wait");
    }

    private static void isInterrupted(Actors actors, RecursiveLock lock) {
        var waiting = actors.start("B", "acquire()", () -> Calls.acquire(lock));
        waiting.waits("C2: A owns the lock: B waits");
        actors.interrupt("B");
        waiting.fails(InterruptedException.class, "C6: B waits and is interrupted: acquire() throws");
    }

    private static void holdsNothing(Actors actors, RecursiveLock lock, String clause) {
        actors.start("B", "holdCount()", lock::holdCount)
                .returns(0, clause + ": B's call has not taken the lock and leaves no trace: its hold count is zero");
    }
}
