package processes.p10_semaphore;

import java.time.Duration;

/**
 * A counting semaphore from a monitor.
 *
 * <p><b>Symptom.</b> A permit is there, a thread waits for one, and sleeps for ever. Or the other way round: five
 * rooms, six guests.
 *
 * <p><b>Wrong.</b> {@code notify()} in {@code release}: it wakes one thread, perhaps the one that needs three when
 * one came back. That one goes to sleep again, and nobody tells the other, who could have gone on.
 * {@code for (i < n) acquireOne();}: two threads that each have one of the two permits wait for each other's.
 * {@code if} for {@code while}: two are woken for one permit, and both take it. {@code available + n > bound}: with a
 * large {@code n} the sum is negative, and the bound is forgotten.
 *
 * <p><b>Right.</b> One number, touched only inside the monitor. A thread waits in a loop until the number suffices
 * for <i>its</i> request and takes all of it in one step. Whoever makes the number larger wakes everybody, since it
 * does not know whose request fits now: those whose request does not fit wait on.
 *
 * <p><b>Why that is enough.</b> A waiter changes nothing before it takes, so one that is interrupted or whose time is
 * over has nothing to give back, and nobody has to be told that it left. Nobody sleeps who could be served: the
 * number grows only in {@code release}, and there everybody looks. The price is that a release wakes all who wait,
 * and that small requests overtake large ones; a queue would avoid both, and would have to think of everybody who
 * leaves it early.
 */
public final class CountingSemaphore {
    private final int bound;
    /** From 0 to the bound. Guarded by this object's monitor. */
    private int available;

    /** A semaphore without a bound. */
    public CountingSemaphore(int permits) {
        this(permits, Integer.MAX_VALUE);
    }

    /** A bounded semaphore. */
    public CountingSemaphore(int permits, int bound) {
        if (permits < 0 || bound < permits) {
            throw new IllegalArgumentException(permits + " permits, and a bound of " + bound);
        }
        this.available = permits;
        this.bound = bound;
    }

    /** Waits until it can take so many permits, and takes them. */
    public synchronized void acquire(int n) throws InterruptedException {
        requireServable(n);
        throwIfInterrupted();
        while (available < n) {
            wait();
        }
        available -= n;
    }

    /** Takes so many permits if that is possible within the time-out. */
    public synchronized boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        requireServable(n);
        // The deadline is fixed once: a thread that wakes up in vain waits for what is left, not for the whole time
        // again.
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        while (available < n) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            waitNanos(left);
        }
        available -= n;
        return true;
    }

    /** Gives so many permits back and lets waiting threads have them. */
    public synchronized void release(int n) {
        requirePositive(n);
        if (n > bound - available) { // available + n could overflow
            throw new IllegalStateException(available + " and " + n + " permits are more than " + bound);
        }
        available += n;
        notifyAll();
    }

    private void requireServable(int n) {
        requirePositive(n);
        if (n > bound) {
            throw new IllegalArgumentException("there will never be " + n + " permits, the bound is " + bound);
        }
    }

    private static void requirePositive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException(n + " permits");
        }
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
