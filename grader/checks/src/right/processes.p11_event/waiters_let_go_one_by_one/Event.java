package processes.p11_event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/** set() tells each of those in the list, and empties it: nobody else ever looks at what it was told. */
public final class Event {
    private static final VarHandle TOLD;

    static {
        try {
            TOLD = MethodHandles.lookup().findVarHandle(Waiter.class, "told", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        boolean told;
    }

    private final ArrayDeque<Waiter> present = new ArrayDeque<>();
    private boolean set;

    public Event() {}

    public void set() {
        synchronized (present) {
            set = true;
            for (var waiter : present) {
                TOLD.setRelease(waiter, true);
                LockSupport.unpark(waiter.thread);
            }
            present.clear();
        }
    }

    public void clear() {
        synchronized (present) {
            set = false;
        }
    }

    public boolean isSet() {
        synchronized (present) {
            return set;
        }
    }

    public void await() throws InterruptedException {
        var waiter = joined();
        while (waiter != null && !(boolean) TOLD.getAcquire(waiter)) {
            LockSupport.park(this);
            if (Thread.currentThread().isInterrupted() && left(waiter)) {
                Thread.interrupted();
                throw new InterruptedException();
            }
        }
    }

    public boolean await(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var waiter = joined();
        while (waiter != null && !(boolean) TOLD.getAcquire(waiter)) {
            LockSupport.parkNanos(this, Math.max(0, deadline - System.nanoTime()));
            if (Thread.currentThread().isInterrupted() && left(waiter)) {
                Thread.interrupted();
                throw new InterruptedException();
            }
            if (deadline - System.nanoTime() <= 0 && left(waiter)) {
                return false;
            }
        }
        return true;
    }

    /** Nobody when the event is set. */
    private Waiter joined() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (present) {
            if (set) {
                return null;
            }
            var waiter = new Waiter();
            present.add(waiter);
            return waiter;
        }
    }

    /** False when it has been let go meanwhile. */
    private boolean left(Waiter waiter) {
        synchronized (present) {
            return present.remove(waiter);
        }
    }
}
