// loses: C2
// because: tryAcquire looks at a volatile owner and takes the lock in a second step: two threads pass the look
// together.
package threads.t05_reentrant_lock;

import java.time.Duration;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private volatile Thread owner;
    private volatile int count;

    public RecursiveLock() {}

    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (owner != null && owner != Thread.currentThread()) {
            wait();
        }
        take();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        while (owner != null && owner != Thread.currentThread()) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            synchronized (this) {
                if (owner != null) {
                    wait(left / 1_000_000 + 1);
                }
            }
        }
        take();
        return true;
    }

    private void take() {
        if (owner == Thread.currentThread()) {
            count++;
        } else {
            owner = Thread.currentThread();
            count = 1;
        }
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
