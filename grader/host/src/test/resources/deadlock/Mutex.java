package threads.t03_mutex;

import java.time.Duration;

/** A mutex. */
public final class Mutex {
    private final Object other = new Object();
    private boolean held;

    public Mutex() {}

    public void acquire() throws InterruptedException {
        while (!take()) {
            Thread.yield();
        }
    }

    private synchronized boolean take() {
        synchronized (other) {
            var free = !held;
            held = true;
            return free;
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

    public void release() {
        synchronized (other) {
            free();
        }
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
