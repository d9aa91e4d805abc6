// loses: C2
// because: tryAcquire keeps the permits that it has got one by one from others while it waits for the rest.
package processes.p10_semaphore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One monitor; whenever permits come, everybody who waits looks whether there are enough. */
public final class CountingSemaphore {
    private final Object monitor = new Object();
    private final int bound;
    private int available;

    public CountingSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    public CountingSemaphore(int permits, int bound) {
        if (permits < 0 || bound < permits) {
            throw new IllegalArgumentException(permits + " of " + bound);
        }
        available = permits;
        this.bound = bound;
    }

    public void acquire(int n) throws InterruptedException {
        check(n, bound);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (monitor) {
            while (available < n) {
                monitor.wait();
            }
            available -= n;
        }
    }

    private static void check(int n, int most) {
        if (n < 1 || n > most) {
            throw new IllegalArgumentException("permits: " + n);
        }
    }

    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        check(n, bound);
        long nanos = timeout.isNegative() ? 0 : timeout.toNanos();
        long start = System.nanoTime();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (monitor) {
            int taken = 0;
            try {
                for (; taken < n; taken++) {
                    while (available == 0) {
                        long left = nanos - (System.nanoTime() - start);
                        if (left <= 0) {
                            return false;
                        }
                        TimeUnit.NANOSECONDS.timedWait(monitor, left);
                    }
                    available--;
                }
                return true;
            } finally {
                if (taken < n) {
                    available += taken;
                    monitor.notifyAll();
                }
            }
        }
    }

    public void release(int n) {
        check(n, Integer.MAX_VALUE);
        synchronized (monitor) {
            if (n > bound - available) {
                throw new IllegalStateException("more than " + bound);
            }
            available += n;
            monitor.notifyAll();
        }
    }
}
