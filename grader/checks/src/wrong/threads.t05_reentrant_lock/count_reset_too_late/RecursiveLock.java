// loses: C4
// because: the count is reset after the lock is free: it may be that of the next owner, whose inner release then opens
// the lock.
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private volatile int count;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        take(Long.MAX_VALUE);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return take(timeout.toNanos());
    }

    private boolean take(long nanos) throws InterruptedException {
        throwIfInterrupted();
        var me = Thread.currentThread();
        if (owner.get() == me) {
            count++;
            return true;
        }
        var deadline = System.nanoTime() + nanos;
        waiting.add(me);
        try {
            while (!owner.compareAndSet(null, me)) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
                throwIfInterrupted();
            }
            count = 1;
            return true;
        } finally {
            waiting.remove(me);
            if (owner.get() == null) {
                LockSupport.unpark(waiting.peek());
            }
        }
    }

    public void release() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        if (count > 1) {
            count--;
            return;
        }
        owner.set(null);
        count = 0;
        LockSupport.unpark(waiting.peek());
    }

    public int holdCount() {
        return owner.get() == Thread.currentThread() ? count : 0;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
