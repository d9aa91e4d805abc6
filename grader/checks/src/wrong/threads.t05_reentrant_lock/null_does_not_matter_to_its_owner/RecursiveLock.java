// loses: C7
// because: a null time-out is only noticed when the lock is not the caller's own
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile boolean owns;
    }

    private final ArrayDeque<Waiter> queue = new ArrayDeque<>();
    private Thread owner;
    private int depth;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        Waiter waiter = enter(true);
        if (waiter == null) {
            return;
        }
        while (!waiter.owns) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                leave(waiter);
                throw new InterruptedException();
            }
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        long start = System.nanoTime();
        if (owner == Thread.currentThread()) {
            enter(false);
            return true;
        }
        long nanos = nanosOf(timeout);
        Waiter waiter = enter(nanos > 0);
        if (waiter == null) {
            return true;
        }
        if (nanos <= 0) {
            return false;
        }
        while (!waiter.owns) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return gaveUpTooLate(waiter);
            }
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                leave(waiter);
                throw new InterruptedException(); // timed
            }
        }
        return true;
    }

    /** Null when the lock has been taken. */
    private Waiter enter(boolean wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (queue) {
            Thread me = Thread.currentThread();
            if (owner == me) {
                depth++;
                return null;
            }
            if (owner == null) {
                owner = me;
                depth = 1;
                return null;
            }
            Waiter waiter = new Waiter();
            if (wait) {
                queue.add(waiter);
            }
            return waiter;
        }
    }

    private boolean gaveUpTooLate(Waiter waiter) {
        synchronized (queue) {
            queue.remove(waiter);
            return waiter.owns;
        }
    }

    private void leave(Waiter waiter) {
        synchronized (queue) {
            queue.remove(waiter);
            if (waiter.owns) {
                handOver();
            }
        }
    }

    private void handOver() {
        if (queue.isEmpty()) {
            owner = null;
            depth = 0;
            return;
        }
        Waiter next = queue.removeFirst();
        owner = next.thread;
        depth = 1;
        next.owns = true;
        LockSupport.unpark(next.thread);
    }

    public void release() {
        synchronized (queue) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException("not yours");
            }
            if (--depth == 0) {
                handOver();
            }
        }
    }

    public int holdCount() {
        synchronized (queue) {
            return owner == Thread.currentThread() ? depth : 0;
        }
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
