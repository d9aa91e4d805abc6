// loses: C1
// because: acquire looks, and then waits without looking again: a release between the two calls nobody.
package threads.t05_reentrant_lock;

import java.time.Duration;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private Thread owner;
    private int count;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        while (!tryAcquire(Duration.ZERO)) {
            synchronized (this) {
                wait();
            }
        }
    }

    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
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
