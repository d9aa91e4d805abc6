// loses: C3, C4
// because: the owner is remembered but not let in again: it waits for itself.
package threads.t05_reentrant_lock;

import java.time.Duration;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private Thread owner;
    private int count;

    public RecursiveLock() {}

    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (owner != null) {
            wait();
        }
        owner = Thread.currentThread();
        count++;
    }

    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        while (owner != null) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
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
