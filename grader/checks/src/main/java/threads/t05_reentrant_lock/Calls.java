package threads.t05_reentrant_lock;

import java.util.concurrent.Callable;

/** Calls of the lock as actors make them: each returns what the story is to tell. */
final class Calls {
    static final String FREE = "the lock is free: acquire() returns";
    static final String ONE_LESS = "one less";
    static final String OWNED = "the caller owns the lock: release() returns";

    private Calls() {}

    static String acquire(RecursiveLock lock) throws InterruptedException {
        lock.acquire();
        return "owning it";
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
            return "not its owner"; // told by C2, C4 or C5
        }
        return ONE_LESS;
    }

    /** The call on a thread whose interrupt status is set. */
    static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }
}
