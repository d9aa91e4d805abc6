// loses: C7
// because: every wake-up starts the whole time-out anew
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private final Object monitor = new Object();
    private Thread owner;
    private long holds;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread me = Thread.currentThread();
        synchronized (monitor) {
            if (owner == me) {
                holds++;
                return;
            }
            while (owner != null) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    monitor.notify();
                    throw e;
                }
            }
            owner = me;
            holds = 1;
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        long nanos = nanosOf(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread me = Thread.currentThread();
        synchronized (monitor) {
            if (owner == me) {
                ++holds;
                return true;
            }
            boolean asked = false;
            long from = System.nanoTime();
            while (owner != null) {
                long left = nanos <= 0 || asked ? nanos - (System.nanoTime() - from) : nanos;
                asked = true;
                from = System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(monitor, nanos);
                } catch (InterruptedException e) {
                    monitor.notify(); // passed on
                    throw e;
                }
            }
            owner = me;
            this.holds = 1;
            return true;
        }
    }

    public void release() {
        synchronized (monitor) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            if (--holds == 0) {
                owner = null;
                monitor.notify();
            }
        }
    }

    public int holdCount() {
        synchronized (monitor) {
            return owner == Thread.currentThread() ? (int) holds : 0;
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
