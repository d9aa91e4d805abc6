package processes.p10_semaphore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/** Fair: release hands the permits to those in front of the queue, who find them granted when they wake up. */
public final class CountingSemaphore {
    private static final class Request {
        final Thread thread = Thread.currentThread();
        final int permits;
        volatile boolean granted;

        Request(int permits) {
            this.permits = permits;
        }
    }

    private final int bound;
    /** Who waits, longest first; guards itself and the number. */
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

    public void acquire(int n) throws InterruptedException {
        var request = enqueue(n, true);
        while (request != null && !request.granted) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                if (leaves(request)) {
                    throw new InterruptedException();
                }
                Thread.currentThread().interrupt(); // served at the same moment: the interrupt stays for later
            }
        }
    }

    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var request = enqueue(n, timeout.isPositive());
        while (request != null && !request.granted) {
            var left = deadline - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(this, left);
            }
            if (Thread.interrupted()) {
                if (leaves(request)) {
                    throw new InterruptedException();
                }
                Thread.currentThread().interrupt();
            } else if (left <= 0 && leaves(request)) {
                return false;
            }
        }
        return true;
    }

    /** Nothing when the permits are taken at once. */
    private Request enqueue(int n, boolean waits) throws InterruptedException {
        if (n < 1 || n > bound) {
            throw new IllegalArgumentException("n is " + n);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var request = new Request(n);
        synchronized (queue) {
            if (queue.isEmpty() && available >= n) {
                available -= n;
                return null;
            }
            if (waits) {
                queue.add(request);
            }
        }
        return request;
    }

    /** Whether the request was given up; false when it has been granted already. */
    private boolean leaves(Request request) {
        synchronized (queue) {
            if (request.granted) {
                return false;
            }
            queue.remove(request);
            serve();
            return true;
        }
    }

    public void release(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n is " + n);
        }
        synchronized (queue) {
            if (n > bound - available) {
                throw new IllegalStateException("above the bound");
            }
            available += n;
            serve();
        }
    }

    private void serve() {
        for (var next = queue.peek(); next != null && next.permits <= available; next = queue.peek()) {
            queue.remove();
            available -= next.permits;
            next.granted = true;
            LockSupport.unpark(next.thread);
        }
    }
}
