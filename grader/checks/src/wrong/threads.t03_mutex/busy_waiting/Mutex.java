// loses: C8
// because: a waiting thread spins on the flag and burns a processor.
package threads.t03_mutex;

import java.time.Duration;

/** A mutex. */
public final class Mutex {
    private volatile boolean held;

    public Mutex() {}

    public void acquire() throws InterruptedException {
        while (!take()) {
            throwIfInterrupted();
            Thread.onSpinWait();
        }
    }

    private synchronized boolean take() throws InterruptedException {
        throwIfInterrupted();
        if (held) {
            return false;
        }
        held = true;
        return true;
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
