package threads.t05_reentrant_lock;

import java.time.Duration;

/** As the notes describe it: a plain mutex inside, and beside it an owner and a count that only the owner touches. */
public final class RecursiveLock {
    private final Mutex mutex = new Mutex();
    /** Others may read it at any time: it is theirs only if they wrote it. */
    private volatile Thread owner;

    private int count;

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        tryAcquire(Duration.ofDays(100_000));
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (owner != Thread.currentThread()) {
            if (!mutex.acquire(deadline)) {
                return false;
            }
            owner = Thread.currentThread();
        }
        count++;
        return true;
    }

    public void release() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        count--;
        if (count == 0) {
            owner = null;
            mutex.release();
        }
    }

    public int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }

    private static final class Mutex {
        private boolean held;

        synchronized boolean acquire(long deadline) throws InterruptedException {
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

        synchronized void release() {
            held = false;
            notify();
        }
    }
}
