// loses: C7, C10
// because: a tryAcquire that timed out counts for holdCount, though not for the owner.
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.LockSupport;

public final class RecursiveLock {
    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        boolean granted;
    }

    private final Object guard = new Object();
    private final ArrayDeque<Waiter> queue = new ArrayDeque<>();
    private Thread owner;
    private int depth;
    private Thread failed;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        take(true, 0);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        long nanos;
        if (timeout.isNegative()) {
            nanos = 0;
        } else if (timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0) {
            nanos = Long.MAX_VALUE;
        } else {
            nanos = timeout.toNanos();
        }
        return take(false, nanos);
    }

    private boolean take(boolean forever, long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        Waiter me;
        synchronized (guard) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (owner == null) {
                owner = Thread.currentThread();
                depth = 1;
                return true;
            }
            if (owner == Thread.currentThread()) {
                depth++;
                return true;
            }
            if (!forever && nanos == 0) {
                return false;
            }
            me = new Waiter();
            queue.addLast(me);
        }
        for (; ; ) {
            long left = forever ? 1 : nanos - (System.nanoTime() - begin);
            synchronized (guard) {
                if (Thread.interrupted()) {
                    if (me.granted) {
                        handOver();
                    } else {
                        queue.remove(me);
                    }
                    throw new InterruptedException();
                }
                if (me.granted) {
                    return true;
                }
                if (left <= 0) {
                    queue.remove(me);
                    failed = me.thread;
                    return false;
                }
            }
            if (forever) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, left);
            }
        }
    }

    private void handOver() {
        var next = queue.pollFirst();
        if (next == null) {
            owner = null;
            depth = 0;
        } else {
            owner = next.thread;
            depth = 1;
            next.granted = true;
            LockSupport.unpark(next.thread);
        }
    }

    public void release() {
        synchronized (guard) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            depth--;
            if (depth == 0) {
                handOver();
            }
        }
    }

    public int holdCount() {
        synchronized (guard) {
            return owner == Thread.currentThread() ? depth : failed == Thread.currentThread() ? 1 : 0;
        }
    }
}
