// loses: C7
// because: tryAcquire with a zero time-out first looks at the plain owner without the monitor: it may not see that
// the lock has been freed.
package threads.t05_reentrant_lock;

import java.time.Duration;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    /** Guarded by this object's monitor, as is the count; null exactly when the count is zero. */
    private Thread owner;

    private int count;

    /** A free lock. */
    public RecursiveLock() {}

    /** Waits until the lock is free or the calling thread's own, and takes it once. */
    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (isAnothers()) {
            wait();
        }
        take();
    }

    /** Takes the lock once if that is possible within the time-out. */
    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        if (timeout.toNanos() <= 0 && isAnothers()) {
            throwIfInterrupted();
            return false;
        }
        return tryWithin(timeout);
    }

    private synchronized boolean tryWithin(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        while (isAnothers()) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1); // wait counts in milliseconds: rounded up, so that it is never early
        }
        take();
        return true;
    }

    private boolean isAnothers() {
        return owner != null && owner != Thread.currentThread();
    }

    private void take() {
        owner = Thread.currentThread();
        count++;
    }

    /** Takes back one acquisition; the last one frees the lock and lets a waiting thread have it. */
    public synchronized void release() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("only its owner may release a lock");
        }
        count--;
        if (count == 0) {
            owner = null;
            notify();
        }
    }

    /** How often the calling thread has acquired the lock and not yet released it. */
    public synchronized int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
