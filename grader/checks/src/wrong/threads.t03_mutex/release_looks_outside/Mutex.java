// loses: C4
// because: release() looks at the flag before it enters the monitor, so two threads can both find the mutex held.
package threads.t03_mutex;

import java.time.Duration;

/** A mutex. */
public final class Mutex {
    private volatile boolean held;

    public Mutex() {}

    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (held) {
            wait();
        }
        held = true;
    }

    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        var deadline = System.nanoTime() + nanos;
        while (held) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        held = true;
        return true;
    }

    public void release() {
        if (!held) {
            throw new IllegalStateException("nobody holds this mutex");
        }
        synchronized (this) {
            held = false;
            notify();
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
