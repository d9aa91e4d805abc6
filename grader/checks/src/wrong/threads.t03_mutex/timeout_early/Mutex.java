// loses: C6, C8
// because: wait() takes milliseconds, and the rest is cut off: the time-out is up to a millisecond early, and a short
// one does not wait; nor does it wait for the whole of its time at once, it looks again after each half.
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
            if (left < 1_000_000) {
                return false;
            }
            wait(left / 1_000_000 / 2 + 1);
            if (held && left < 40_000_000) {
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
