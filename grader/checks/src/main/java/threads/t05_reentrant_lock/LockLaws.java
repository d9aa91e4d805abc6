package threads.t05_reentrant_lock;

import grader.spec.Waiting;
import grader.spec.Waiting.By;
import grader.spec.Waiting.Clauses;
import grader.spec.Waiting.Closed;
import grader.spec.Waiting.Lets;
import grader.spec.Waiting.Opening;
import grader.spec.Waiting.Plain;
import grader.spec.Waiting.Timed;
import java.time.Duration;
import java.util.Optional;

/**
 * The two calls that wait for a lock, as the laws of waiting see them: only its owner can free it, so whoever gets it
 * gives it back at once, and one release lets all go on, one after the other.
 */
final class LockLaws {
    static final Waiting<RecursiveLock> WAITING = new Waiting<>(
            new Closed<>("C1", "new RecursiveLock(), acquire()", LockLaws::owned),
            Optional.of(new Plain<>("acquire(), then release()", LockLaws::visit)),
            Optional.of(new Timed<>("tryAcquire(…), then release() if it is true", LockLaws::visitInTime)),
            new Opening<>("C4", "release()", RecursiveLock::release, Lets.ALL, By.ITS_MAKER),
            new Clauses("C1", "C2", "C6", "C7", "C8", "C7", "C9"));

    private LockLaws() {}

    private static RecursiveLock owned() throws InterruptedException {
        var lock = new RecursiveLock();
        lock.acquire();
        return lock;
    }

    private static void visit(RecursiveLock lock) throws InterruptedException {
        lock.acquire();
        Calls.releaseQuietly(lock);
    }

    private static boolean visitInTime(RecursiveLock lock, Duration time) throws InterruptedException {
        var taken = lock.tryAcquire(time);
        if (taken) {
            Calls.releaseQuietly(lock);
        }
        return taken;
    }
}
