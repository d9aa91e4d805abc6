package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** No monitor: the owner is an atomic reference, the count is the owner's own, and whoever comes may overtake. */
public final class RecursiveLock {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();
    /** Touched by the owner alone; visible to the next one through {@code owner}. */
    private int count;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        take(false, 0);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return take(true, timeout.toNanos());
    }

    private boolean take(boolean timed, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var me = Thread.currentThread();
        if (owner.get() == me || owner.compareAndSet(null, me)) {
            count++;
            return true;
        }
        return (!timed || nanos > 0) && queue(me, timed, System.nanoTime() + nanos);
    }

    private boolean queue(Thread me, boolean timed, long deadline) throws InterruptedException {
        waiting.add(me);
        try {
            while (!owner.compareAndSet(null, me)) {
                var left = deadline - System.nanoTime();
                if (timed && left <= 0) {
                    return false;
                }
                if (timed) {
                    LockSupport.parkNanos(this, left);
                } else {
                    LockSupport.park(this);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            count++;
            return true;
        } finally {
            waiting.remove(me);
            if (owner.get() == null) { // whoever gives up may have been the one that was called
                LockSupport.unpark(waiting.peek());
            }
        }
    }

    public void release() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        if (--count == 0) {
            owner.set(null);
            LockSupport.unpark(waiting.peek());
        }
    }

    public int holdCount() {
        return owner.get() == Thread.currentThread() ? count : 0;
    }
}
