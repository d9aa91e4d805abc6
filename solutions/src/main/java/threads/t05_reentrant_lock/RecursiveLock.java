package threads.t05_reentrant_lock;

import java.time.Duration;

/**
 * A lock that its owner may take again: a mutex that remembers who and how often.
 *
 * <p><b>Symptom.</b> A method takes the lock and calls another one that takes it, too. With a plain mutex the thread
 * waits for a release that only it could make: it waits for itself, for ever.
 *
 * <p><b>Wrong.</b> {@code if (owner == me) return;} without a count: the inner release frees the lock in the middle
 * of the outer critical section. {@code count++} before the wait: the waiters count, too, and it never comes to zero.
 * {@code owner.getName().equals(…)}: names are not unique, and the wrong thread walks in. A release that does not ask
 * who calls: any mistake elsewhere opens the lock under its owner's feet.
 *
 * <p><b>Right.</b> Owner and count are one piece of state, changed together inside the monitor. Whoever finds the
 * lock free or its own takes it once more; whoever does not waits, in a loop. Only the owner may release, and only at
 * zero is the lock free and somebody notified.
 *
 * <p><b>Why that is enough.</b> An owner never waits, so it cannot wait for itself. Nobody but the owner changes the
 * count, and all others see the lock as held until it is zero. One {@code notify} suffices, since all that wait want
 * the same and one can have it. Re-entrance (可重入) does not help against two threads and two locks: that deadlock
 * needs an order. It also hides where a critical section begins, which is why some prefer a plain mutex and methods
 * that say "call me with the lock held".
 */
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
    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
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
