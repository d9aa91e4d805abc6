package threads.t03_mutex;

import java.time.Duration;

/**
 * A mutual-exclusion lock from a monitor.
 *
 * <p><b>Symptom.</b> A lock that is right a thousand times and then lets two threads in, or none ever again.
 *
 * <p><b>Wrong.</b> {@code if (held) wait();} — a thread that wakes up does not know why. Another may have taken the mutex
 * between the notification and its turn to run, or the wake-up had no reason at all. {@code if (!held) held = true;} without
 * the monitor — two threads read {@code false} before either writes {@code true}.
 *
 * <p><b>Right.</b> One flag, touched only inside the monitor; a wait is a loop over the condition that it waits for; whoever
 * makes the condition true notifies, inside the monitor, after the change.
 *
 * <p><b>Why that is enough.</b> Inside the monitor nobody else looks at the flag, so test-and-set is one step. {@code wait}
 * gives the monitor back and goes to sleep in one step, so that no notification falls between the test and the sleep.
 * {@code notify} may wake just one thread since all wait for the same thing and one can have it. A thread that is interrupted and
 * notified at once either returns from {@code wait} normally or hands the notification on: the language promises that.
 * Leaving the monitor happens-before the next entry: that is the visibility of C2.
 */
public final class Mutex {
    /** Guarded by this object's monitor. */
    private boolean held;

    /** A free mutex. */
    public Mutex() {}

    /** Waits until the mutex is free, and takes it. */
    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        while (held) {
            wait();
        }
        held = true;
    }

    /** Takes the mutex if that is possible within the time-out. */
    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        // The deadline is fixed once: a thread that wakes up early waits for what is left, not for the whole time again.
        var deadline = System.nanoTime() + nanos;
        while (held) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            waitNanos(left);
        }
        held = true;
        return true;
    }

    /** Frees the mutex and lets a waiting thread have it. */
    public synchronized void release() {
        if (!held) {
            throw new IllegalStateException("nobody holds this mutex");
        }
        held = false;
        notify();
    }

    /** {@code wait} takes milliseconds and drops the rest: rounded up, so that the time-out is never early. */
    private void waitNanos(long nanos) throws InterruptedException {
        wait(nanos / 1_000_000 + 1);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
