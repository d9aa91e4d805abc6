package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Calls of the lock as actors make them: each returns what the story is to tell. */
final class Calls {
    static final String FREE = "C1: the lock is free: acquire() returns";
    static final String ONE_LESS = "one less";
    static final String NOT_ITS_OWNER = "not its owner";
    static final String OWNED = "C4: the caller owns the lock: release() returns";

    static final String THREW = "threw InterruptedException";

    private Calls() {}

    static String acquire(RecursiveLock lock) throws InterruptedException {
        lock.acquire();
        return "owning it";
    }

    /** The same as its sister with a time-out tells it. */
    static boolean taken(RecursiveLock lock) throws InterruptedException {
        lock.acquire();
        return true;
    }

    static String release(RecursiveLock lock) {
        lock.release();
        return ONE_LESS;
    }

    /** Where another clause is judged, a release that fails because two threads were inside is that clause's matter. */
    static String releaseQuietly(RecursiveLock lock) {
        try {
            lock.release();
        } catch (IllegalMonitorStateException notItsOwner) {
            return NOT_ITS_OWNER; // told by C2, C4 or C5
        }
        return ONE_LESS;
    }

    /** How the call ends on a thread whose interrupt status is set. */
    static Callable<String> outcomeInterrupted(Callable<?> command) {
        return () -> {
            Thread.currentThread().interrupt();
            try {
                command.call();
                return "returned";
            } catch (InterruptedException asked) {
                return Thread.interrupted() ? "threw InterruptedException, with its status still set" : THREW;
            }
        };
    }

    /** The call on a thread whose interrupt status is set. */
    static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    static Duration nothing() {
        return (Duration) null;
    }
}
