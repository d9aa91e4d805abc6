package threads.t05_reentrant_lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/** Fair: the last release makes the one that has waited longest the owner, which finds that out when it wakes up. */
public final class RecursiveLock {
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

    /** Guards itself, the owner and the count. */
    private final ArrayDeque<Waiter> queue = new ArrayDeque<>();

    private Thread owner;
    private int count;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        tryAcquire(Duration.ofDays(100_000));
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Waiter me;
        synchronized (queue) {
            if (owner == null || owner == Thread.currentThread()) {
                owner = Thread.currentThread();
                count++;
                return true;
            }
            if (nanos <= 0) {
                return false;
            }
            me = new Waiter();
            queue.add(me);
        }
        return await(me, System.nanoTime() + nanos);
    }

    private boolean await(Waiter me, long deadline) throws InterruptedException {
        while (me.state != GRANTED) {
            LockSupport.parkNanos(this, deadline - System.nanoTime());
            var interrupted = Thread.interrupted();
            var late = deadline - System.nanoTime() <= 0;
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
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException("not the owner");
            }
            if (--count > 0) {
                return;
            }
            owner = null;
            for (var next = queue.poll(); next != null && owner == null; next = owner == null ? queue.poll() : next) {
                if (STATE.compareAndSet(next, WAITING, GRANTED)) {
                    owner = next.thread;
                    count = 1;
                    LockSupport.unpark(next.thread);
                }
            }
        }
    }

    public int holdCount() {
        synchronized (queue) {
            return owner == Thread.currentThread() ? count : 0;
        }
    }
}
