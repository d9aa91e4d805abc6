package threads.t03_mutex;

import java.time.Duration;

/**
 * A mutual-exclusion lock (互斥锁), built from what Java has in every object.
 *
 * <p>Notes: 线程 · 2.2 threading 模块 · 线程同步 – 锁 · 互斥锁. One thread at a time may be between {@link #acquire()} and
 * {@link #release()}; the others wait. The notes' {@code R.acquire(); … R.acquire()} stands still for ever: this lock
 * is not reentrant, its owner is nobody in particular, and any thread may release it.
 *
 * <p>You may use monitors ({@code synchronized}, {@code wait}, {@code notify}), {@code volatile},
 * {@code java.util.concurrent.atomic}, {@code VarHandle}, {@code LockSupport} and the collections; not a lock,
 * semaphore or other synchroniser that is already there, since that would be the answer.
 *
 * <h2>The contract</h2>
 * <ul>
 *   <li>C1 <b>Progress.</b> A new mutex is free. {@code acquire} on a free mutex returns holding it. When a held mutex
 *       is released and threads wait for it, one of them gets it: a wake-up is never lost. Which one is not promised,
 *       nor that a thread that arrives meanwhile has to queue behind.
 *   <li>C2 <b>Exclusion.</b> From the return of {@code acquire} (or of {@code tryAcquire} with {@code true}) to the
 *       next {@code release} no other call returns holding the mutex; {@code acquire} on a held mutex waits. What a
 *       thread did before it released is visible to the one that gets the mutex next.
 *   <li>C3 <b>Not reentrant.</b> A thread that holds the mutex and calls {@code acquire} waits like any other, until
 *       another thread releases; its {@code tryAcquire} returns {@code false}.
 *   <li>C4 <b>Release.</b> Any thread may release a held mutex. {@code release} on a free one throws
 *       {@link IllegalStateException} and leaves it free; so of several that come at the same time one frees it.
 *   <li>C5 <b>Interrupts.</b> {@code acquire} and {@code tryAcquire} throw {@link InterruptedException} when the thread
 *       is interrupted while it waits, or is interrupted already when it calls, the mutex being free or not; as
 *       everywhere in Java, the interrupt status is cleared by that. The mutex is then as if the call had never been
 *       made: nobody holds it for that thread, and no other waiter misses a wake-up for it.
 *   <li>C6 <b>Time-outs.</b> {@code tryAcquire(timeout)} returns {@code true} as soon as it holds the mutex, and
 *       {@code false} when the time-out has passed without that, never before it, leaving no trace. A zero or negative
 *       time-out tries once and does not wait; 292 years are waited for as well. {@code null} is a
 *       {@link NullPointerException}. Wake-ups for no reason do not prolong the time.
 *   <li>C7 <b>Spurious wake-ups.</b> A waiting thread that wakes up for no reason goes on waiting. Java allows such
 *       wake-ups at any time.
 *   <li>C8 <b>Rest.</b> A waiting thread uses no processor time and does not look at the mutex again and again, with or
 *       without a pause between looks.
 *   <li>C9 <b>Cheap.</b> On a free mutex {@code acquire} and {@code release} neither sleep nor wait, and cost at most a
 *       hundred times the processor time that a {@code ReentrantLock} needs.
 * </ul>
 */
public final class Mutex {

    /** A free mutex. */
    public Mutex() {}

    /**
     * Waits until the mutex is free, and takes it (C1, C2, C3, C5, C7, C8).
     *
     * @throws InterruptedException see C5
     */
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: wait while the mutex is held, then hold it");
    }

    /**
     * Takes the mutex if that is possible within the time-out (C5, C6).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the calling thread now holds the mutex
     * @throws InterruptedException see C5
     */
    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C6: like acquire, but wait no longer than the time-out");
    }

    /**
     * Frees the mutex and lets a waiting thread have it (C1, C4).
     *
     * @throws IllegalStateException when the mutex is free
     */
    public void release() {
        throw new UnsupportedOperationException("TODO C4: free the mutex and wake a waiting thread");
    }
}
