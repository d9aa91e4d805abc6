package processes.p10_semaphore;

import java.time.Duration;

/**
 * A counting semaphore (信号量): so many permits, and threads that wait until there are enough for them.
 *
 * <p>Notes: 进程 · 进程间通信 · 信号量. A mutex lets one in; a semaphore lets in as many as it has permits, such as five guests
 * for five rooms. A thread takes several permits at once or gives several back, and may say how long it is willing to
 * wait. A bounded semaphore (like Python's {@code BoundedSemaphore}) also notices when more is given back than there
 * ever was.
 *
 * <p>The semaphore serves the threads of one process, since Java objects stay in their process; the rules are those
 * that the operating system's semaphores follow between processes.
 *
 * <p>You may use monitors ({@code synchronized}, {@code wait}, {@code notify}), {@code volatile},
 * {@code java.util.concurrent.atomic}, {@code VarHandle}, {@code LockSupport} and the collections, also the concurrent
 * ones that never wait; not a lock, semaphore, latch, blocking queue or other synchroniser that is already there, since
 * that would be the answer.
 *
 * <h2>The contract</h2>
 * A permit is <i>available</i> or taken. {@code tryAcquire} obeys every clause about {@code acquire} as long as it
 * waits.
 * <ul>
 *   <li>C1 <b>Progress.</b> A new semaphore has as many available permits as its constructor was told. While nobody
 *       waits, {@code acquire(n)} takes {@code n} permits at once when so many are available. When permits come back,
 *       waiting threads are served, several when there are enough for several: no thread goes on waiting while the
 *       available permits suffice for the one that has waited longest. Whether a request may overtake others that
 *       wait, such as a small one a large one for which there are too few, is not promised either way: both are
 *       right.
 *   <li>C2 <b>Never too many.</b> {@code acquire(n)} returns only when it has taken {@code n} available permits, all
 *       in one step, and waits while there are fewer. So the permits that are taken never exceed those that there
 *       are, and none is taken twice. What a thread did before it released permits is visible to the threads that
 *       take them.
 *   <li>C3 <b>Release and bound.</b> {@code release(n)} makes {@code n} permits available. Any thread may call it,
 *       also one that has taken none; a semaphore can so come to more permits than it began with. When more than
 *       {@code bound} permits would then be available, it throws {@link IllegalStateException}, and nothing has
 *       changed: no permit is added and nobody is served. A semaphore without a bound has the bound
 *       {@link Integer#MAX_VALUE}.
 *   <li>C4 <b>Arguments.</b> {@link IllegalArgumentException} at once for fewer than 0 initial permits, for a bound
 *       below the initial permits, for an {@code n} below 1 in any method, and for taking an {@code n} above the
 *       bound, which could never be served. {@link NullPointerException} at once for a {@code null} time-out. Nothing
 *       has changed then. Which exception comes when a call deserves several is not promised.
 *   <li>C5 <b>Interrupts.</b> {@code acquire} and {@code tryAcquire} throw {@link InterruptedException} when the
 *       thread is interrupted while it waits, or is interrupted already when it calls, whether or not there are
 *       permits; whoever throws it clears the interrupt status. The semaphore is then as if the call had never been
 *       made: no permit is lost, no other waiter misses a wake-up, and whoever had to wait only behind this thread is
 *       served. When a thread is interrupted just as it is served, it may do either: throw having taken nothing, or
 *       return having taken all.
 *   <li>C6 <b>Time-outs.</b> {@code tryAcquire(n, timeout)} returns {@code true} as soon as it has taken the permits,
 *       and {@code false} when the time-out has passed without that, never before it; then it is as if the call had
 *       never been made, as in C5. A zero or negative time-out tries once and does not wait. Wake-ups for no reason,
 *       or for permits that do not suffice, neither end nor prolong the time. A time-out may be as long as 292 years,
 *       which {@code Duration.toNanos} can just tell.
 *   <li>C7 <b>Spurious wake-ups.</b> A waiting thread that wakes up for no reason goes on waiting. Java allows
 *       such wake-ups at any time.
 *   <li>C8 <b>Rest.</b> A waiting thread uses no processor time and does not look at the permits again and again,
 *       with or without a pause between looks.
 * </ul>
 */
public final class CountingSemaphore {

    /**
     * A semaphore without a bound (C1, C3, C4).
     *
     * @param permits how many permits are available at first, at least 0
     */
    public CountingSemaphore(int permits) {
        // TODO C1: a new semaphore has so many permits
    }

    /**
     * A bounded semaphore (C1, C3, C4).
     *
     * @param permits how many permits are available at first, at least 0
     * @param bound how many may be available at most, at least {@code permits}
     */
    public CountingSemaphore(int permits, int bound) {
        // TODO C3: the same, and it remembers the bound
    }

    /**
     * Waits until it can take so many permits, and takes them (C1, C2, C4, C5, C7, C8).
     *
     * @param n how many, from 1 to the bound
     * @throws InterruptedException see C5
     */
    public void acquire(int n) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: wait while there are fewer than n permits, then take n");
    }

    /**
     * Takes so many permits if that is possible within the time-out (C2, C4, C5, C6).
     *
     * @param n how many, from 1 to the bound
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the permits are taken
     * @throws InterruptedException see C5
     */
    public boolean tryAcquire(int n, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: like acquire, but wait no longer than the time-out");
    }

    /**
     * Gives so many permits back and lets waiting threads have them (C1, C3, C4).
     *
     * @param n how many, at least 1
     * @throws IllegalStateException when more permits than the bound would be available
     */
    public void release(int n) {
        throw new UnsupportedOperationException("TODO C3: add n permits, and wake whoever can be served now");
    }
}
