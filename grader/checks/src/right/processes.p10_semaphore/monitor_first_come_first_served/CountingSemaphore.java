package processes.p10_semaphore;

import java.time.Duration;
import java.util.ArrayDeque;

/** Whoever comes first is served first. */
public final class CountingSemaphore {
    private static final class Request {}

    private final int bound;
    private final ArrayDeque<Request> queue = new ArrayDeque<>();
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
        var me = new Request();
        queue.add(me);
        try {
            while (queue.peek() != me || available < n) {
                wait();
            }
            available -= n;
        } finally {
            queue.remove(me);
            notifyAll();
        }
    }

    public synchronized boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        check(n, bound);
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        var deadline = System.nanoTime() + nanos;
        var me = new Request();
        queue.add(me);
        try {
            while (queue.peek() != me || available < n) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            available -= n;
            return true;
        } finally {
            queue.remove(me);
            notifyAll();
        }
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
