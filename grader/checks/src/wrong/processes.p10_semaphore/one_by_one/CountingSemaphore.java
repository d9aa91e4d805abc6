// loses: C1
// because: acquire(n) takes n single permits one after the other: two threads that have a part each wait for each
// other.
// may lose: C3
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
        this.available = permits;
        this.bound = bound;
    }

    public synchronized void acquire(int n) throws InterruptedException {
        check(n, bound);
        throwIfInterrupted();
        var taken = 0;
        try {
            while (taken < n) {
                while (available < 1) {
                    wait();
                }
                available--;
                taken++;
            }
        } catch (InterruptedException e) {
            available += taken;
            notifyAll();
            throw e;
        }
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
