package processes.p05_process_lock;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Calls of the lock as actors make them: each returns what the story is to tell. */
final class Calls {
    static final String FREE = "C1: the lock is free: acquire() returns";
    static final String HELD = "C6: the caller holds the lock: release() returns";
    static final String NOT_HELD = "C6: the caller does not hold the lock: IllegalMonitorStateException";
    static final Duration LONG = Duration.ofHours(1);

    private Calls() {}

    static String acquire(ProcessLock lock) throws InterruptedException, IOException {
        lock.acquire();
        return "holding it";
    }

    /** The same as its sisters tell it. */
    static boolean taken(ProcessLock lock) throws InterruptedException, IOException {
        lock.acquire();
        return true;
    }

    static String release(ProcessLock lock) throws IOException {
        lock.release();
        return "no longer holding it";
    }

    /** Where another clause is judged, a release that fails because two threads were inside is that clause's matter. */
    static String releaseQuietly(ProcessLock lock) throws IOException {
        try {
            lock.release();
        } catch (IllegalMonitorStateException notTheHolder) {
            return "not the holder"; // told by C2 or C6
        }
        return "no longer holding it";
    }

    static void visit(ProcessLock lock) throws InterruptedException, IOException {
        lock.acquire();
        releaseQuietly(lock);
    }

    static boolean visitInTime(ProcessLock lock, Duration time) throws InterruptedException, IOException {
        var taken = lock.tryAcquire(time);
        if (taken) {
            releaseQuietly(lock);
        }
        return taken;
    }

    /** The call on a thread whose interrupt status is set. */
    static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    /** The same, with what it returned and whether the status is still set after it. */
    static Callable<String> statusAfter(Callable<?> command) {
        return () -> {
            Thread.currentThread().interrupt();
            var result = command.call();
            return result + (Thread.interrupted() ? ", interrupt status set" : ", interrupt status cleared");
        };
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    static <T> T nothing() {
        return null;
    }
}
