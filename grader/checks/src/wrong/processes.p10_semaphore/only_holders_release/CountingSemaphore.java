// loses: C3
// because: release() is refused to a thread that has taken no permits, although any thread may add some.
package processes.p10_semaphore;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A counting semaphore. */
public final class CountingSemaphore {
    private final int bound;
    private int available;
    private final Map<Thread, Integer> taken = new HashMap<>();

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
        taken.merge(Thread.currentThread(), n, Integer::sum);
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
        taken.merge(Thread.currentThread(), n, Integer::sum);
        return true;
    }

    public synchronized void release(int n) {
        check(n, Integer.MAX_VALUE);
        if ((long) available + n > bound) {
            throw new IllegalStateException("more than " + bound);
        }
        var own = taken.getOrDefault(Thread.currentThread(), 0);
        if (own == 0) {
            throw new IllegalStateException("this thread has taken none");
        }
        taken.put(Thread.currentThread(), Math.max(0, own - n));
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
