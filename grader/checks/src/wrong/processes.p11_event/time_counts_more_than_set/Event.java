// loses: C5
// because: after its sleep await(timeout) looks at the clock before it looks whether it was let go
package processes.p11_event;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Each time that the event is clear is an object of its own, at which one waits; none while it is set. */
public final class Event {
    private static final class Clear {
        final Map<Thread, Boolean> present = new ConcurrentHashMap<>();
        volatile boolean over;
    }

    private final AtomicReference<Clear> now = new AtomicReference<>(new Clear());

    public Event() {}

    public void set() {
        Clear clear = now.getAndSet(null);
        if (clear != null) {
            clear.over = true;
            clear.present.keySet().forEach(LockSupport::unpark);
        }
    }

    public void clear() {
        now.compareAndSet(null, new Clear());
    }

    public boolean isSet() {
        return now.get() == null;
    }

    public void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Clear clear = now.get();
        if (clear == null) {
            return;
        }
        Thread me = Thread.currentThread();
        clear.present.put(me, true);
        try {
            while (!clear.over) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            clear.present.remove(me);
        }
    }

    public boolean await(Duration timeout) throws InterruptedException {
        boolean looksOnly = timeout.isZero() || timeout.isNegative();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Clear clear = now.get();
        if (clear == null || looksOnly) {
            return clear == null;
        }
        long nanos = timeout.toNanos();
        long start = System.nanoTime();
        Thread me = Thread.currentThread();
        clear.present.put(me, true);
        try {
            while (!clear.over) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
                if (nanos - (System.nanoTime() - start) <= 0) {
                    return false;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            clear.present.remove(me);
        }
    }
}
