package threads.t03_mutex;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** No monitor: an atomic flag, a queue of parked threads, and whoever comes may overtake. */
public final class Mutex {
    private final AtomicBoolean held = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();

    public Mutex() {}

    public void acquire() throws InterruptedException {
        take(false, 0);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return take(true, timeout.toNanos());
    }

    private boolean take(boolean timed, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (held.compareAndSet(false, true)) {
            return true;
        }
        if (timed && nanos <= 0) {
            return false;
        }
        var deadline = System.nanoTime() + nanos;
        var self = Thread.currentThread();
        waiting.add(self);
        try {
            while (!held.compareAndSet(false, true)) {
                var left = deadline - System.nanoTime();
                if (timed && left <= 0) {
                    passOn();
                    return false;
                }
                if (timed) {
                    LockSupport.parkNanos(this, left);
                } else {
                    LockSupport.park(this);
                }
                if (Thread.interrupted()) {
                    passOn();
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            waiting.remove(self);
        }
    }

    /** Whoever gives up may have been the one that was woken: the next one has to look. */
    private void passOn() {
        waiting.remove(Thread.currentThread());
        if (!held.get()) {
            LockSupport.unpark(waiting.peek());
        }
    }

    public void release() {
        if (!held.compareAndSet(true, false)) {
            throw new IllegalStateException("the mutex is free");
        }
        LockSupport.unpark(waiting.peek());
    }
}
