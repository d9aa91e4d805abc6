package threads.t07_thread_pool;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * A thread pool (线程池): a few threads, the workers, that do one task after the other, and a handle for each task that
 * tells what became of it. It is the notes' {@code ThreadPoolExecutor} with {@code submit}, {@code map},
 * {@code shutdown(wait)}, {@code result(timeout)} and {@code add_done_callback}.
 *
 * {@snippet :
 * var pool = new ThreadPool(3);
 * Handle<Integer> words = pool.submit(() -> count(page));            // does not wait
 * words.addDoneCallback(done -> System.out.println("counted"));
 * Results<String> pages = pool.map(this::fetch, urls, Duration.ofSeconds(10));
 * while (pages.hasNext()) {
 *     System.out.println(pages.next());                             // in order, each as soon as it is there
 * }
 * System.out.println(words.result());
 * pool.shutdown(true);                                              // nothing new; waits for what is there
 * }
 *
 * <p>Notes: 线程 · 线程池 (concurrent.futures). Given beside this file: {@link Handle} and {@link Results}, which you
 * implement in classes of your own, nested here or in files of this package.
 *
 * <p>You may use threads, monitors, and the locks, latches, semaphores, atomics and queues of
 * {@code java.util.concurrent}; no executor, {@code FutureTask}, {@code CompletableFuture} or {@code ForkJoinPool},
 * since that would be the answer.
 *
 * <h2>The contract</h2>
 * A task <i>waits</i> until a worker begins it, then it <i>runs</i>, and it has <i>ended</i> when it returned, threw or
 * was cancelled. Every method may be called by any thread at any time, tasks and callbacks included, but
 * {@link Results} are for one thread.
 * <ul>
 *   <li>C1 <b>Results.</b> {@code submit} returns a handle without waiting for any task, however many there are. The
 *       task is called exactly once. {@code result()} waits until it has ended and returns what it returned, null
 *       too, to every caller, each time. From then on {@code isDone()} is true, before it is false. Whoever has seen
 *       the end sees all that the task wrote.
 *   <li>C2 <b>Failures.</b> What a task throws, an exception or an error, is the cause, the very object, of the
 *       {@code ExecutionException} that {@code result} throws, each time. Neither that nor a task that leaves its
 *       thread's interrupt status set costs a worker or disturbs another task: the next task begins with the status
 *       clear.
 *   <li>C3 <b>Workers.</b> Tasks run in platform threads of the pool that are no daemons (整个程序都会等到所有任务执行完毕).
 *       There are never more than {@code workers} of them from the pool's beginning to its end: each does many tasks.
 *       So many tasks run side by side when there are enough. Waiting tasks begin in the order in which they were
 *       submitted, each as soon as any worker is free.
 *   <li>C4 <b>Time-outs.</b> {@code result(timeout)} does as {@code result()}, but throws {@code TimeoutException} when
 *       the time is over and the task has not ended: never before, and wake-ups for no reason do not prolong it. Zero
 *       or negative looks once and does not wait. The task goes on, and may be asked for again.
 *   <li>C5 <b>Callbacks.</b> A callback that is added before the end is called once the task has ended, in whatever
 *       way, by the thread that ends it: its worker, or the one that cancels it, before {@code cancel} returns.
 *       Several are called in the order in which they were added. One that is added after the end is called at once,
 *       by the adding thread, before {@code addDoneCallback} returns. Each is called exactly once, with the handle,
 *       also when it is added in the moment of the end. It finds the task ended: {@code isDone()} is true and
 *       {@code result} does not wait. What a callback throws, an error too, is dropped: no other callback, no worker
 *       and no caller notices. No lock is held meanwhile: while a callback takes its time, no call of another thread
 *       to this handle or the pool waits for it; nor does {@code result()}.
 *   <li>C6 <b>Cancelling.</b> {@code cancel} of a task that waits returns true: the task has ended, is never called and
 *       keeps no worker busy; {@code result}, of those who wait for it already too, throws
 *       {@code CancellationException}, and {@code isCancelled()} is true. {@code cancel} of a task that runs or has
 *       returned or thrown returns false and changes nothing; it interrupts nobody. Once cancelled, {@code cancel}
 *       returns true again and does nothing more. Of a task that is cancelled in the moment in which a worker begins
 *       it, exactly one becomes true: it is called, or {@code cancel} returns true.
 *   <li>C7 <b>Map.</b> {@code map} goes through the arguments once and submits, in their order,
 *       {@code function.apply(argument)} for each before it returns, and waits for none. {@code next()} of its results
 *       returns those in the order of the arguments, each as soon as it is there, whether later ones have ended or
 *       not. {@link Results} says what it throws; a failure costs no other result. The time-out counts from the call
 *       of {@code map} and for all results together; it is never over early. Once it is over, {@code next()} does not
 *       wait: it returns (or throws) what is there, or throws {@code TimeoutException}. Zero or negative: it is over
 *       at once. All tasks go on.
 *   <li>C8 <b>Shutdown.</b> Once {@code shutdown} has begun to wait or has returned, {@code submit} and {@code map}
 *       throw {@code RejectedExecutionException}. What was submitted before is still done, what waits as well as what
 *       runs; then all the pool's threads end, whether somebody waits for that or not. {@code shutdown(false)} waits
 *       for nothing. {@code shutdown(true)} waits until all tasks have ended and none of the pool's threads is alive.
 *       Both may be called again, and by several threads. A task that is submitted in the moment of the shutdown is
 *       either rejected or done.
 *   <li>C9 <b>Interrupts.</b> {@code result}, {@code next} and {@code shutdown(true)} throw
 *       {@code InterruptedException} when the calling thread is interrupted while it waits, or is interrupted already
 *       when it would have to wait. Only the waiting ends: the pool interrupts no task, and a pool that is being shut
 *       down remains so. (With nothing to wait for, that exception and the usual outcome are both right.) No other
 *       method heeds interrupts.
 *   <li>C10 <b>Spurious wake-ups.</b> A wake-up for no reason ends no wait: neither of {@code result}, {@code next} or
 *       {@code shutdown(true)}, nor of a worker that waits for a task.
 *   <li>C11 <b>Rest.</b> Who waits in {@code result}, {@code next} or {@code shutdown(true)}, and a worker without a
 *       task, uses no processor time and does not look again and again, with or without a pause between looks.
 *   <li>C12 <b>Refused.</b> Fewer than one worker is an {@code IllegalArgumentException}. Null for a task, a function,
 *       the arguments, a time-out or a callback is a {@code NullPointerException}, at once and with nothing submitted,
 *       added or changed. (A single argument of {@code map} may be null: that is the function's business.)
 * </ul>
 * Not promised: which worker does which task; what becomes of a task that waits for another of the same pool, or for
 * the pool's shutdown; how many tasks a {@code map} has submitted when it meets a {@code shutdown}, or when going
 * through the arguments throws. Time-outs of more than a year are not asked for.
 */
public final class ThreadPool {
    /**
     * A pool of so many workers, who are started now or when they are needed (C3, C12).
     *
     * @throws IllegalArgumentException when there is to be fewer than one
     */
    public ThreadPool(int workers) {
        throw new UnsupportedOperationException("TODO C3: threads that wait for tasks, and a queue in between");
    }

    /**
     * Has a worker call the task, and does not wait for it (C1, C2, C12).
     *
     * @throws RejectedExecutionException after {@link #shutdown}
     */
    public <T> Handle<T> submit(Callable<? extends T> task) {
        throw new UnsupportedOperationException(
                "TODO C1: put the task where a free worker finds it, return its handle");
    }

    /**
     * Has the workers apply the function to every argument, and does not wait for them (C7, C12).
     *
     * @param timeout how long after this call {@code next()} waits at most; zero or negative: it never waits
     * @throws RejectedExecutionException after {@link #shutdown}, also when there is no argument
     */
    public <A, R> Results<R> map(
            Function<? super A, ? extends R> function, Iterable<? extends A> arguments, Duration timeout) {
        throw new UnsupportedOperationException("TODO C7: submit a task for each argument, wait only in next()");
    }

    /**
     * Lets the workers end after what was submitted, and takes nothing new (C8).
     *
     * @param wait whether to wait for that
     * @throws InterruptedException when the caller is interrupted while it waits: see C9
     */
    public void shutdown(boolean wait) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C8: refuse what comes, let every worker learn of it, join them");
    }
}
