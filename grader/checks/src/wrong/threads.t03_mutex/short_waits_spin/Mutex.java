// loses: C8
// because: the last 50 milliseconds of a time-out are spent asking again and again.
package threads.t03_mutex;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** An atomic flag, and a queue of parked threads whose first one is unparked. */
public final class Mutex {
    private final AtomicBoolean held = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Thread> queue = new ConcurrentLinkedQueue<>();

    public Mutex() {}

    private boolean take() {
        return !held.get() && held.compareAndSet(false, true);
    }

    public void acquire() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (take()) {
            return;
        }
        Thread self = Thread.currentThread();
        queue.add(self);
        try {
            while (!take()) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            leave(self);
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        Objects.requireNonNull(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (take()) {
            return true;
        }
        if (!timeout.isPositive()) {
            return false;
        }
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long start = System.nanoTime();
        Thread self = Thread.currentThread();
        queue.add(self);
        try {
            while (!take()) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                if (left > 50_000_000) {
                    LockSupport.parkNanos(this, left - 50_000_000);
                } else {
                    Thread.onSpinWait();
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            leave(self);
        }
    }

    /** Leaves the queue, and passes on a wake-up that was perhaps meant for this thread. */
    private void leave(Thread self) {
        queue.remove(self);
        if (!held.get()) {
            LockSupport.unpark(queue.peek());
        }
    }

    public void release() {
        if (!held.compareAndSet(true, false)) {
            throw new IllegalStateException("not held");
        }
        LockSupport.unpark(queue.peek());
    }
}
