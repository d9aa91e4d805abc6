// loses: C3
// because: the bound is looked at before the monitor is entered: two that release at once both find room for one.
package processes.p10_semaphore;

import java.time.Duration;

/** A counting semaphore. */
public final class CountingSemaphore {
    private final int bound;
    private volatile int available;

    public CountingSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    public CountingSemaphore(int permits, int bound) {
        if (permits < 0 || bound < permits) {
            throw new IllegalArgumentException("permits " + permits + ", bound " + bound);
        }
        this.available = permits;
        this.bound = bound;
    }

    public synchronized void acquire(int n) throws InterruptedException {
        check(n, bound);
        throwIfInterrupted();
        while (available < n) {
            wait();
        }
        available -= n;
    }

    public synchronized boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        check(n, bound);
        var nanos = timeout.toNanos();
        throwIfInterrupted();
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

    public void release(int n) {
        check(n, Integer.MAX_VALUE);
        if (n > bound - available) {
            throw new IllegalStateException("more than " + bound);
        }
        add(n);
    }

    private synchronized void add(int n) {
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
