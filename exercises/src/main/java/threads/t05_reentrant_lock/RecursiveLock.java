package threads.t05_reentrant_lock;

import java.time.Duration;

/**
 * A lock that its owner may take again (递归锁, 可重入锁), Python's {@code RLock}: it knows its owner and how often that
 * one has taken it.
 *
 * <p>Notes: 线程 · 2.2 threading 模块 · 线程同步 – 锁 · 3. 死锁与递归锁. With a plain mutex (互斥锁) the second
 * {@code acquire()} of the same thread stands still for ever: the thread waits for itself. The notes:
 * "RLock 内部维护着一个 Lock 和一个 counter 变量, counter 记录了 acquire 的次数 … 直到一个线程所有的 acquire 都被
 * release, 其他的线程才能获得资源."
 *
 * <pre>{@code
 * lock.acquire();        // 1
 * try {
 *     lock.acquire();    // 2: in a method that is called from here and needs the lock as well
 *     lock.release();    // 1: still mine
 * } finally {
 *     lock.release();    // 0: free
 * }
 * }</pre>
 *
 * <p>You may use monitors ({@code synchronized}, {@code wait}, {@code notify}), {@code volatile},
 * {@code java.util.concurrent.atomic}, {@code VarHandle}, {@code LockSupport} and the collections, also the concurrent
 * ones that never wait; not a lock, semaphore or other synchroniser that is already there, since that would be the
 * answer.
 *
 * <h2>The contract</h2>
 * A thread's <i>hold count</i> is how often it has acquired the lock and not yet released it. A thread whose hold count
 * is not zero <i>owns</i> the lock; when no thread does, the lock is <i>free</i>. All methods may be called by any
 * thread, platform or virtual, at any time. A time-out may be as long as 292 years.
 * <ul>
 *   <li>C1 <b>Progress.</b> A new lock is free, whoever owns others. {@code acquire} on a free lock returns, and the
 *       calling thread owns the lock with the hold count one. When the lock becomes free and threads wait for it, one
 *       of them gets it: a wake-up is never lost. Which one is not promised, nor that a thread that arrives meanwhile
 *       has to queue behind.
 *   <li>C2 <b>Exclusion.</b> While a thread owns the lock, no call of another thread returns owning it: its
 *       {@code acquire} waits. What a thread did before its last release is visible to the one that gets the lock
 *       next. A thread is itself and nothing else: two threads of the same name are two.
 *   <li>C3 <b>Reentrance.</b> A thread that owns the lock takes it again without waiting, whoever waits for it and
 *       however long: {@code acquire} returns, {@code tryAcquire} returns {@code true}, whatever its time-out.
 *       Nesting may be 100,000 deep and more, by either call.
 *   <li>C4 <b>Handed over at zero only.</b> Each {@code release} takes back one acquisition, by {@code acquire} or by
 *       {@code tryAcquire}. Until the last is taken back the thread owns the lock and the others go on waiting; then
 *       the lock is free. The next owner starts at one, whatever its predecessor did.
 *   <li>C5 <b>Release by another.</b> {@code release} by a thread that does not own the lock, be it free or
 *       another's, throws {@link IllegalMonitorStateException} and changes nothing: neither the owner nor its hold
 *       count.
 *   <li>C6 <b>Interrupts.</b> {@code acquire} and {@code tryAcquire} throw {@link InterruptedException}, and clear
 *       the thread's interrupt status, when the thread is interrupted while it waits, or is interrupted already when
 *       it calls, the lock being free, another's or its own. It is then as if the call had never been made: hold
 *       counts are what they were, and no other waiter misses a wake-up for it. {@code release} and {@code holdCount}
 *       work on an interrupted thread as on any other, and leave its interrupt status set.
 *   <li>C7 <b>Time-outs.</b> {@code tryAcquire(timeout)} returns {@code true} as soon as it has taken the lock, and
 *       {@code false} when the time-out has passed without that, never before it, leaving no trace. A zero or
 *       negative time-out tries once and does not wait. {@code null} is a {@link NullPointerException}, whether the
 *       lock is free, another's or the caller's own, and changes nothing. Wake-ups for no reason neither end the time
 *       nor prolong it.
 *   <li>C8 <b>Spurious wake-ups.</b> A thread in {@code acquire} that wakes up for no reason goes on waiting. Java
 *       allows such wake-ups at any time.
 *   <li>C9 <b>Rest.</b> A waiting thread uses no processor time and does not look at the lock again and again, with
 *       or without a pause between looks.
 *   <li>C10 <b>Hold count.</b> {@code holdCount} returns the calling thread's own hold count: zero for a thread that
 *       does not own the lock, though another may. It does not wait for the lock.
 * </ul>
 */
public final class RecursiveLock {

    /** A free lock. */
    public RecursiveLock() {}

    /**
     * Waits until the lock is free or the calling thread's own, and takes it once (C1, C2, C3, C6, C8, C9).
     *
     * @throws InterruptedException see C6
     */
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO C3: wait while another thread owns the lock, then count one more");
    }

    /**
     * Takes the lock once if that is possible within the time-out (C3, C6, C7).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the lock was taken
     * @throws InterruptedException see C6
     */
    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: like acquire, but wait no longer than the time-out");
    }

    /**
     * Takes back one acquisition of the calling thread; the last one frees the lock and lets a waiting thread have it
     * (C1, C4, C5).
     *
     * @throws IllegalMonitorStateException when the calling thread does not own the lock
     */
    public void release() {
        throw new UnsupportedOperationException("TODO C4: count one less; at zero free the lock and wake a waiter");
    }

    /** How often the calling thread has acquired the lock and not yet released it (C10). */
    public int holdCount() {
        throw new UnsupportedOperationException("TODO C10: the count, but only to its owner");
    }
}
