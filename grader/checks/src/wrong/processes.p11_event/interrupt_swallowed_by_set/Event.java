// loses: C4
// because: who is interrupted just as the event is set goes on, and nobody ever hears of the interrupt
package processes.p11_event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** A list of those who are parked. */
public final class Event {
    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile boolean released;
    }

    private final Object guard = new Object();
    private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();
    private volatile boolean set;

    public Event() {}

    public void set() {
        synchronized (guard) {
            set = true;
            for (Waiter waiter : waiters) {
                waiter.released = true;
                LockSupport.unpark(waiter.thread);
            }
            waiters.clear();
        }
    }

    public void clear() {
        synchronized (guard) {
            set = false;
        }
    }

    public boolean isSet() {
        return set;
    }

    /** Joins those who wait; null when the event is set. */
    private Waiter join() {
        synchronized (guard) {
            if (set) {
                return null;
            }
            Waiter waiter = new Waiter();
            waiters.add(waiter);
            return waiter;
        }
    }

    public void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Waiter me = join();
        if (me == null) {
            return;
        }
        while (!me.released) {
            LockSupport.park(this);
            if (Thread.interrupted() && !me.released) {
                synchronized (guard) {
                    waiters.remove(me);
                }
                throw new InterruptedException();
            }
        }
    }

    public boolean await(Duration timeout) throws InterruptedException {
        Objects.requireNonNull(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!timeout.isPositive()) {
            return set;
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        Waiter me = join();
        if (me == null) {
            return true;
        }
        while (!me.released) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                synchronized (guard) {
                    waiters.remove(me);
                    return me.released;
                }
            }
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted() && !me.released) {
                synchronized (guard) {
                    waiters.remove(me);
                }
                throw new InterruptedException();
            }
        }
        return true;
    }
}
