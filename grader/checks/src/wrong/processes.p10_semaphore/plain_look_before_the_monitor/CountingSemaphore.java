// loses: C6
// because: tryAcquire without time to wait looks at the plain number without the monitor: it may never see that permits
// came back.
package processes.p10_semaphore;

import java.time.Duration;

/** A counting semaphore. */
public final class CountingSemaphore {
    private final int bound;
    private int available;

    public CountingSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    public CountingSemaphore(int permits, int bound) {
        if (permits < 0 || bound < permits) {
            throw new IllegalArgumentException("permits " + permits + ", bound " + bound);
        }
        available = permits;
        this.bound = bound;
    }

    public synchronized void acquire(int n) throws InterruptedException {
        check(n, bound);
        throwIfInterrupted();
        while (available < n) {
            wait();
        }
        available -= n;
        if (available > 0) {
            notifyAll();
        }
    }

    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        check(n, bound);
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        if (available < n && nanos <= 0) {
            return false; // no need to enter
        }
        return take(n, nanos);
    }

    private synchronized boolean take(int n, long nanos) throws InterruptedException {
        var deadline = System.nanoTime() + nanos;
        while (available < n) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        available -= n;
        return true;
    }

    public synchronized void release(int n) {
        check(n, Integer.MAX_VALUE);
        if ((long) available + n > bound) {
            throw new IllegalStateException("more than " + bound);
        }
        available += n;
        notifyAll();
    }

    private static void check(int n, int most) {
        if (n < 1 || n > most) {
            throw new IllegalArgumentException(n + " permits");
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
