// loses: C7
// because: the time-out is cut to whole milliseconds: 0.9 ms are over at once.
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
        if (owner == Thread.currentThread()) {
            count++;
        } else {
            owner = Thread.currentThread();
            count = 1;
        }
    }

    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toMillis() * 1_000_000;
        throwIfInterrupted();
        while (owner != null && owner != Thread.currentThread()) {
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
