package processes.p11_event;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** No monitor: one number counts all changes, and is odd while the event is set; waiters wait for it to change. */
public final class Event {
    private final AtomicLong changes = new AtomicLong();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();

    public Event() {}

    public void set() {
        changes.updateAndGet(now -> isOdd(now) ? now : now + 1);
        waiting.forEach(LockSupport::unpark);
    }

    public void clear() {
        changes.updateAndGet(now -> isOdd(now) ? now + 1 : now);
    }

    public boolean isSet() {
        return isOdd(changes.get());
    }

    private static boolean isOdd(long number) {
        return (number & 1) != 0;
    }

    public void await() throws InterruptedException {
        passes(false, 0);
    }

    public boolean await(Duration timeout) throws InterruptedException {
        return passes(true, timeout.toNanos());
    }

    private boolean passes(boolean timed, long nanos) throws InterruptedException {
        var deadline = System.nanoTime() + nanos;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var before = changes.get();
        if (isOdd(before)) {
            return true;
        }
        waiting.add(Thread.currentThread());
        try {
            while (changes.get() == before) {
                var left = deadline - System.nanoTime();
                if (!timed) {
                    LockSupport.park(this);
                } else if (left > 0) {
                    LockSupport.parkNanos(this, left);
                } else {
                    return false;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }
}
