// loses: C9
// because: a waiting thread spins until the lock is free and burns a processor.
package threads.t05_reentrant_lock;

import java.time.Duration;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private Thread owner;
    private int count;

    public RecursiveLock() {}

    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (owner != null && owner != Thread.currentThread()) {
            wait();
        }
        owner = Thread.currentThread();
        count++;
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!takeIfPossible()) {
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private synchronized boolean takeIfPossible() throws InterruptedException {
        throwIfInterrupted();
        if (owner != null && owner != Thread.currentThread()) {
            return false;
        }
        owner = Thread.currentThread();
        count++;
        return true;
    }

    public synchronized void release() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        count--;
        if (count == 0) {
            owner = null;
            notify();
        }
    }

    public synchronized int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
