// loses: C2
// because: the number is atomic, the look at it and the change of it are not: two threads find the same permit.
package processes.p10_semaphore;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A counting semaphore. */
public final class CountingSemaphore {
    private final int bound;
    private final AtomicInteger available = new AtomicInteger();

    public CountingSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    public CountingSemaphore(int permits, int bound) {
        if (permits < 0 || bound < permits) {
            throw new IllegalArgumentException("permits " + permits + ", bound " + bound);
        }
        available.set(permits);
        this.bound = bound;
    }

    public void acquire(int n) throws InterruptedException {
        check(n, bound);
        throwIfInterrupted();
        if (available.get() < n) {
            waitFor(n);
        }
        available.addAndGet(-n);
    }

    private synchronized void waitFor(int n) throws InterruptedException {
        while (available.get() < n) {
            wait();
        }
    }

    public synchronized boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        check(n, bound);
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        var deadline = System.nanoTime() + nanos;
        while (available.get() < n) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        available.addAndGet(-n);
        return true;
    }

    public synchronized void release(int n) {
        check(n, Integer.MAX_VALUE);
        if ((long) available.get() + n > bound) {
            throw new IllegalStateException("more than " + bound);
        }
        available.addAndGet(n);
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
