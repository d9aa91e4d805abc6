package processes.p10_semaphore;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** No monitor: the number is changed by compare-and-set, and a release unparks everybody, as notifyAll does. */
public final class CountingSemaphore {
    private final int bound;
    private final AtomicInteger available;
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();

    public CountingSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    public CountingSemaphore(int permits, int bound) {
        if (permits < 0 || bound < permits) {
            throw new IllegalArgumentException("permits " + permits + ", bound " + bound);
        }
        this.available = new AtomicInteger(permits);
        this.bound = bound;
    }

    public void acquire(int n) throws InterruptedException {
        take(n, false, 0);
    }

    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        return take(n, true, timeout.toNanos());
    }

    private boolean take(int n, boolean timed, long nanos) throws InterruptedException {
        if (n < 1 || n > bound) {
            throw new IllegalArgumentException("n is " + n);
        }
        var deadline = System.nanoTime() + nanos;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (took(n)) {
            return true;
        }
        if (timed && nanos <= 0) {
            return false;
        }
        waiting.add(Thread.currentThread());
        try {
            while (!took(n)) {
                var left = deadline - System.nanoTime();
                if (timed && left <= 0) {
                    return false;
                }
                park(timed, left);
            }
            return true;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    private void park(boolean timed, long nanos) throws InterruptedException {
        if (timed) {
            LockSupport.parkNanos(this, nanos);
        } else {
            LockSupport.park(this);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private boolean took(int n) {
        while (true) {
            var now = available.get();
            if (now < n) {
                return false;
            }
            if (available.compareAndSet(now, now - n)) {
                return true;
            }
        }
    }

    public void release(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n is " + n);
        }
        available.updateAndGet(now -> {
            if (n > bound - now) {
                throw new IllegalStateException("above the bound");
            }
            return now + n;
        });
        waiting.forEach(LockSupport::unpark);
    }
}
