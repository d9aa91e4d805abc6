package threads.t05_reentrant_lock;

import java.time.Duration;

/** A monitor of its own, so that nobody else can lock or notify it; everybody is woken, one gets in. */
public final class RecursiveLock {
    private final Object monitor = new Object();
    private Thread owner;
    private int count;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        var me = Thread.currentThread();
        synchronized (monitor) {
            throwIfInterrupted();
            if (owner != me) {
                while (count > 0) {
                    monitor.wait();
                }
                owner = me;
            }
            count++;
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var me = Thread.currentThread();
        synchronized (monitor) {
            throwIfInterrupted();
            if (owner != me) {
                for (var left = deadline - System.nanoTime(); count > 0; left = deadline - System.nanoTime()) {
                    if (left <= 0) {
                        return false;
                    }
                    monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
                }
                owner = me;
            }
            count++;
            return true;
        }
    }

    public void release() {
        synchronized (monitor) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException("owned by " + owner);
            }
            if (--count == 0) {
                owner = null;
                monitor.notifyAll();
            }
        }
    }

    public int holdCount() {
        synchronized (monitor) {
            return owner == Thread.currentThread() ? count : 0;
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
