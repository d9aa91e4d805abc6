// loses: C5
// because: release by a stranger takes one from the hold count of the owner before it throws
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private int holds;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        take(false, 0);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return take(true, nanosOf(timeout));
    }

    private boolean take(boolean timed, long nanos) throws InterruptedException {
        Thread me = Thread.currentThread();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (owner.get() == me) {
            holds++;
            return true;
        }
        if (owner.compareAndSet(null, me)) {
            holds = 1;
            return true;
        }
        if (timed && nanos <= 0) {
            return false;
        }
        long end = System.nanoTime() + nanos;
        boolean taken = false;
        waiting.add(me);
        try {
            while (true) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (owner.compareAndSet(null, me)) {
                    holds = 1;
                    taken = true;
                    return true;
                }
                if (!timed) {
                    LockSupport.park(this);
                } else {
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    LockSupport.parkNanos(this, left);
                }
            }
        } finally {
            waiting.remove(me);
            if (!taken && owner.get() == null) {
                LockSupport.unpark(waiting.peek());
            }
        }
    }

    public void release() {
        if (owner.get() != Thread.currentThread()) {
            holds = Math.max(1, holds - 1);
            throw new IllegalMonitorStateException();
        }
        holds--;
        if (holds == 0) {
            owner.set(null);
            LockSupport.unpark(waiting.peek());
        }
    }

    public int holdCount() {
        return owner.get() == Thread.currentThread() ? holds : 0;
    }

    private static long nanosOf(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            return 0;
        }
        try {
            return timeout.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
