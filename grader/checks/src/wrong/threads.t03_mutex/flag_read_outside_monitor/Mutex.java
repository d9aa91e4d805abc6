// loses: C2
// because: acquire() looks at the flag outside the monitor and takes the mutex in a second step: two threads pass the
// look together.
package threads.t03_mutex;

import java.time.Duration;

/** A mutex. */
public final class Mutex {
    private volatile boolean held;

    public Mutex() {}

    public void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (held) {
            synchronized (this) {
                if (held) {
                    wait();
                }
            }
        }
        synchronized (this) {
            held = true;
        }
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
