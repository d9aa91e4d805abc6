// loses: C4
// because: release() first looks at the plain flag without the monitor: it may not see that another thread has taken
// the
// mutex.
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
        free();
    }

    private synchronized void free() {
        if (!held) {
            throw new IllegalStateException("nobody holds this mutex");
        }
        held = false;
        notify();
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
