package threads.t03_mutex;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/** Fair: release hands the mutex to the one that has waited longest, which finds it granted when it wakes up. */
public final class Mutex {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Waiter.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int WAITING = 0;
    private static final int GRANTED = 1;
    private static final int GIVEN_UP = 2;

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile int state;
    }

    private final ArrayDeque<Waiter> queue = new ArrayDeque<>();
    private boolean held;

    public Mutex() {}

    public void acquire() throws InterruptedException {
        tryAcquire(null, Long.MAX_VALUE);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return tryAcquire(timeout, timeout.toNanos());
    }

    private boolean tryAcquire(Duration timeout, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var deadline = System.nanoTime() + nanos;
        Waiter me;
        synchronized (queue) {
            if (!held) {
                held = true;
                return true;
            }
            if (nanos <= 0) {
                return false;
            }
            me = new Waiter();
            queue.add(me);
        }
        while (me.state != GRANTED) {
            if (timeout == null) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, deadline - System.nanoTime());
            }
            var interrupted = Thread.interrupted();
            var late = timeout != null && deadline - System.nanoTime() <= 0;
            if ((interrupted || late) && STATE.compareAndSet(me, WAITING, GIVEN_UP)) {
                synchronized (queue) {
                    queue.remove(me);
                }
                if (interrupted) {
                    throw new InterruptedException();
                }
                return false;
            }
            if (interrupted) {
                me.thread.interrupt(); // granted at the same moment: the interrupt stays for later
            }
        }
        return true;
    }

    public void release() {
        synchronized (queue) {
            if (!held) {
                throw new IllegalStateException("not held");
            }
            for (var next = queue.poll(); next != null; next = queue.poll()) {
                if (STATE.compareAndSet(next, WAITING, GRANTED)) {
                    LockSupport.unpark(next.thread);
                    return;
                }
            }
            held = false;
        }
    }
}
