package threads.t03_mutex;

import java.time.Duration;

/** A monitor of its own, so that nobody else can lock or notify it; everybody is woken, one gets in. */
public final class Mutex {
    private final Object monitor = new Object();
    private Thread owner; // for the debugger only
    private boolean held;

    public Mutex() {}

    public void acquire() throws InterruptedException {
        synchronized (monitor) {
            throwIfInterrupted();
            while (held) {
                monitor.wait();
            }
            held = true;
            owner = Thread.currentThread();
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        synchronized (monitor) {
            throwIfInterrupted();
            for (var left = deadline - System.nanoTime(); held; left = deadline - System.nanoTime()) {
                if (left <= 0) {
                    return false;
                }
                monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            held = true;
            owner = Thread.currentThread();
            return true;
        }
    }

    public void release() {
        synchronized (monitor) {
            if (!held) {
                throw new IllegalStateException("held by nobody, last by " + owner);
            }
            held = false;
            monitor.notifyAll();
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
