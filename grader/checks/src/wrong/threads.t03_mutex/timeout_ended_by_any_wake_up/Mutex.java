// loses: C6, C7
// because: tryAcquire waits once: a wake-up for no reason ends it before its time.
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
        if (held) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
            if (held) {
                return false;
            }
        }
        held = true;
        return true;
    }

    public synchronized void release() {
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
