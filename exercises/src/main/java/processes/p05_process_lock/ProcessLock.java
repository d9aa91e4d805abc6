package processes.p05_process_lock;

import java.io.IOException;
import java.time.Duration;

/**
 * A lock between processes (进程锁): of all threads of all processes that use the same file, one at a time may be
 * between {@link #acquire()} and {@link #release()}.
 *
 * {@snippet :
 * var lock = new ProcessLock(LockFile.at(Path.of("counter.lock")));
 * lock.acquire();
 * try {
 *     // read the counter, add one, write it: no other process does, and no other thread of this one
 * } finally {
 *     lock.release();
 * }
 * }
 *
 * <p>Notes: 进程 › multiprocess 模块 › 进程同步部分 ("进程之间数据不共享,但是共享同一套文件系统 … 加锁处理"). Given beside this
 * file: {@link LockFile}.
 *
 * <p>The kernel has such a lock: {@code FileChannel.lock()}. It excludes other processes, and when its process dies,
 * however it dies, the kernel frees it. It is not yet what you are to build, for three things:
 * <ul>
 *   <li>It belongs to the process, not to the thread. A second thread that asks for it, while the first has it or waits
 *       for it, does not wait: it gets an {@code OverlappingFileLockException}, through whichever channel it asks. So
 *       the threads of one JVM need a lock of their own, in front of the kernel's.
 *   <li>It belongs to the process and the file, not to the channel. When <i>any</i> channel of the file is closed in
 *       this JVM, on most systems the kernel's lock is gone, though it was taken through another one.
 *   <li>A thread that is interrupted in {@code lock()} finds its channel closed, for good.
 * </ul>
 *
 * <p>You may use the locks of a channel, and in front of them whatever {@code java.util.concurrent} has; you open
 * channels by {@link LockFile#open()} alone.
 *
 * <h2>The contract</h2>
 * A thread <i>holds</i> the lock from the return of its {@code acquire}, or of its {@code tryAcquire} with
 * {@code true}, to the return of its {@code release}. The lock is <i>free</i> while nobody holds it, here or in another
 * process. All methods may be called by any thread, platform or virtual, at any time.
 * <ul>
 *   <li>C1 <b>Progress.</b> {@code acquire} on a free lock returns, holding it. When the lock becomes free, one of
 *       those that wait gets it, in this process or in another: a wake-up is never lost. Which one is not promised, nor
 *       that one that comes meanwhile has to queue behind.
 *   <li>C2 <b>Threads.</b> While a thread holds the lock, no call of a thread of this JVM returns holding it:
 *       {@code acquire} waits, {@code tryAcquire} returns {@code false}. The holder's own calls are no exception: the
 *       lock is not reentrant. What a thread did before its release is visible to the thread that holds the lock next.
 *   <li>C3 <b>One file, one lock.</b> All objects of this class that were made of equal {@link LockFile}s are one
 *       lock: it makes no difference on which of them a call is made, {@code release} included. Objects that were made
 *       of different files have nothing to do with each other.
 *   <li>C4 <b>Processes.</b> Whoever holds the lock has the kernel's exclusive lock on the whole file, byte 0 to
 *       {@code Long.MAX_VALUE}: what {@code lock()} without arguments takes. So no other process has a lock on any byte
 *       of it, exclusive or shared; and while another process has one, nobody gets this lock.
 *   <li>C5 <b>Deaths.</b> When a process dies, whatever it was doing, what it held is free. When a thread dies, what it
 *       held stays held as long as its process lives. It also stays held when the program has lost every reference to
 *       the lock.
 *   <li>C6 <b>Release.</b> When {@code release} returns, the kernel's lock has been given back, also if other threads
 *       of this JVM wait; and only then one of them gets the lock. It works on an interrupted thread as on any other,
 *       and leaves its interrupt status set. By a thread that does not hold the lock, be it free, another thread's or
 *       another process's, it throws {@link IllegalMonitorStateException} and changes nothing.
 *   <li>C7 <b>One try.</b> {@code tryAcquire()} takes a free lock, and never waits. It may also return {@code false}
 *       while another call of this JVM is just taking the lock or waits for it. It takes no notice of interrupts, and
 *       leaves the interrupt status as it is.
 *   <li>C8 <b>Interrupts.</b> {@code acquire} and {@code tryAcquire(timeout)} throw {@link InterruptedException}, and
 *       clear the interrupt status, when the thread is interrupted while it waits, for a thread or for another process,
 *       or is interrupted already when it calls, the lock being free or not. It is then as if the call had never been
 *       made: nobody holds the lock for it, no other waiter misses a wake-up, and the lock can be used as before.
 *   <li>C9 <b>Time-outs.</b> {@code tryAcquire(timeout)} returns {@code true} when it holds the lock, and {@code false}
 *       when the time-out has passed without that, never before it, leaving no trace. The time-out is for the whole
 *       call, whether it waits for threads, for another process, or for one after the other. A zero or negative one
 *       tries once, as C7 says, but minds interrupts; 292 years are waited for as well, and longer ones as long as
 *       these. {@code null} is a {@link NullPointerException} before anything else. The end of another process's hold
 *       is noticed within a second. Wake-ups for no reason do not prolong the time.
 *   <li>C10 <b>Spurious wake-ups.</b> A waiting thread that wakes up for no reason goes on waiting. Java allows such
 *       wake-ups at any time.
 *   <li>C11 <b>Rest.</b> A waiting call uses no processor time, and looks neither at the lock nor at the kernel's again
 *       and again. One exception, since the kernel has no lock with a time-out: a {@code tryAcquire(timeout)} that
 *       waits for another process may ask the kernel again, at most a hundred times a second.
 *   <li>C12 <b>Failures.</b> What {@code LockFile.open} and the channel's {@code lock} and {@code tryLock} throw, be it
 *       an {@code IOException}, an unchecked exception or an {@code Error}, comes out of {@code acquire} or
 *       {@code tryAcquire} as it is, interrupts apart (C8); and it is as if the call had never been made. What closing
 *       a channel throws comes out of the call that closes it, if nothing was thrown before; nobody then holds the lock
 *       for that call, and it is free for the threads of this JVM.
 *   <li>C13 <b>Nothing is left.</b> When a call has returned or thrown without holding the lock, every channel that it
 *       opened is closed; so is the holder's when {@code release} has returned. No thread is left behind. What is in
 *       the file is neither read nor changed.
 * </ul>
 */
public final class ProcessLock {
    /**
     * A lock that is made of the file (C3); opens nothing yet.
     *
     * @throws NullPointerException when the file is null
     */
    public ProcessLock(LockFile file) {
        throw new UnsupportedOperationException(
                "TODO C3: find what the threads of this JVM share for this file, or make it");
    }

    /**
     * Waits until the lock is free, and takes it (C1, C2, C4, C8, C10, C11, C12).
     *
     * @throws InterruptedException see C8
     * @throws IOException see C12
     */
    public void acquire() throws InterruptedException, IOException {
        throw new UnsupportedOperationException(
                "TODO C1: wait until no thread of this JVM is at it, then until no other process is");
    }

    /**
     * Takes the lock if that is possible now (C7, C12).
     *
     * @return whether the calling thread now holds the lock
     * @throws IOException see C12
     */
    public boolean tryAcquire() throws IOException {
        throw new UnsupportedOperationException("TODO C7: like acquire, but give back at once what is not enough");
    }

    /**
     * Takes the lock if that is possible within the time-out (C8, C9, C11, C12).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the calling thread now holds the lock
     * @throws InterruptedException see C8
     * @throws IOException see C12
     */
    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        throw new UnsupportedOperationException("TODO C9: one deadline for both waits; the kernel must be asked again");
    }

    /**
     * Frees the lock, for other processes and for the threads of this one (C1, C6).
     *
     * @throws IllegalMonitorStateException when the calling thread does not hold the lock
     * @throws IOException see C12
     */
    public void release() throws IOException {
        throw new UnsupportedOperationException("TODO C6: first the kernel's lock, then the one in front of it");
    }
}
