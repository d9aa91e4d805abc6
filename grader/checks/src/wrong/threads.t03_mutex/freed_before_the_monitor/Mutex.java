// loses: C2, C4
// because: release() frees the mutex by a plain write without the monitor: whoever takes it then may not see what was
// done inside, and of two releases at once both may return.
package threads.t03_mutex;

import java.time.Duration;

/** A mutex. */
public final class Mutex {
    private boolean held;

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
        held = false;
        synchronized (this) {
            notify();
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
