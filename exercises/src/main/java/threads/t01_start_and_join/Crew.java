package threads.t01_start_and_join;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A crew of threads: starts them (线程的创建), waits for all of them (join), and tells what became of each. Python's
 * {@code Thread(target=sayhi, args=('太白',))} is a function that is passed, here a {@code Callable}; its
 * {@code class Sayhi(Thread)} is a subclass of {@code Thread} that overrides {@code run()}. Both are started by
 * {@code start}, never by calling {@code run()}.
 *
 * {@snippet :
 * var crew = new Crew<Integer>(false);
 * crew.start(() -> countWords(page));      // a function, with the page as its argument
 * crew.start(new Sayhi("太白"));            // an object of a subclass of Thread
 * for (Ending<Integer> ending : crew.joinAll(Duration.ofSeconds(5))) {
 *     switch (ending) {
 *         case Ending.Returned<Integer>(Integer words) -> System.out.println(words);
 *         case Ending.Failed<Integer>(Throwable failure) -> System.out.println("failed: " + failure);
 *         case Ending.Running<Integer>() -> System.out.println("not ended after five seconds");
 *     }
 * }
 * }
 *
 * <p>Notes: 线程 · 进程与线程的关系, and 线程 · threading 模块 · 线程的创建. Given beside this file: {@link Ending}.
 *
 * <p>You may use {@code Thread}, monitors, and the locks, latches, atomics and collections of
 * {@code java.util.concurrent}; no executor, future or scope that is already there, since they start and join threads
 * for you.
 *
 * <h2>The contract</h2>
 * A task is what was passed to {@code start}: a function or a thread. It has <i>ended</i> when its thread is no longer
 * alive.
 * <ul>
 *   <li>C1 <b>A thread each.</b> {@code start(task)} lets {@code task.call()} run, once, in a new platform thread of
 *       its own, and returns without waiting for it. All tasks run side by side, however many there are.
 *   <li>C2 <b>By subclassing.</b> {@code start(thread)} starts this very thread, so that its {@code run()} is executed
 *       once and by the thread itself ({@code Thread.currentThread()} is that object), and returns without waiting for
 *       it.
 *   <li>C3 <b>One ending each.</b> {@code joinAll} returns exactly one ending for every task that was started before
 *       it was called, in the order in which they were started: {@code Returned} with what the function returned, or
 *       with null for a thread, whose {@code run()} returns nothing. Another call reports them all again, and those
 *       that have come since. {@code start} may be called by any thread at any time: by several at once, by a task of
 *       this crew, while others wait in {@code joinAll}; it waits for none of them. A task that is started while
 *       {@code joinAll} waits may be missing in that call's list.
 *   <li>C4 <b>Failures.</b> What a function or {@code run()} throws, an exception or an error, is reported as
 *       {@code Failed} with this very object. No other task notices anything. For that the crew may take the place of
 *       a thread's uncaught-exception handler: one that it had before need not be called.
 *   <li>C5 <b>One deadline for all.</b> {@code joinAll} returns as soon as all these tasks have ended, and when the
 *       time-out is over in any case. The time-out counts from the call and for all tasks together: once it is over,
 *       {@code joinAll} waits for none of them, not even for a moment, and reports those that have not ended as
 *       {@code Running}; they go on, and a later call tells their endings. It is never over early. A zero or negative
 *       time-out looks once at every task and does not wait. Wake-ups for no reason neither shorten nor prolong the
 *       time.
 *   <li>C6 <b>Interrupts.</b> {@code joinAll} throws {@link InterruptedException} when the calling thread is
 *       interrupted while it waits, or is interrupted already when it would have to wait. Only the waiting ends: no
 *       task is interrupted, and a later call reports all. (With nothing to wait for, both the exception and the list
 *       are right.) {@code start} heeds no interrupt and leaves the interrupt status as it is.
 *   <li>C7 <b>Daemon or not.</b> All threads of the crew, those passed to {@code start} as well, are daemon threads or
 *       all are not, as the constructor was told: whatever the thread that calls {@code start} is, and whatever was
 *       set before.
 *   <li>C8 <b>Shared memory.</b> Threads of a process share its objects: nothing is copied. A function sees what its
 *       starter wrote before {@code start}, and {@code Returned} has the very object that it returned. When
 *       {@code joinAll} has reported {@code Returned} or {@code Failed}, the thread is no longer alive, and the caller
 *       sees all that it wrote.
 *   <li>C9 <b>Rest.</b> A thread that waits in {@code joinAll} uses no processor time and does not look again and
 *       again, with or without a pause between looks.
 *   <li>C10 <b>Refused.</b> Null is a {@link NullPointerException}; a thread that was started before, whether it
 *       still runs or not, an {@link IllegalThreadStateException}. Each at once and with nothing changed: what was
 *       refused is not reported by {@code joinAll}.
 * </ul>
 * Not asked for: virtual threads passed to {@code start}, time-outs of more than a year, a task that calls
 * {@code joinAll} of its own crew.
 *
 * @param <T> what the functions return
 */
public final class Crew<T> {
    /**
     * A crew without threads.
     *
     * @param daemon whether its threads are daemon threads, which do not keep the program from ending (C7)
     */
    public Crew(boolean daemon) {
        throw new UnsupportedOperationException("TODO C7: remember what kind of threads this crew starts");
    }

    /**
     * Runs a function in a new thread (C1, C3, C4, C10).
     *
     * @param task called once
     */
    public void start(Callable<? extends T> task) {
        throw new UnsupportedOperationException("TODO C1: start a thread that calls the task and keeps its ending");
    }

    /**
     * Starts a thread object, mostly of a subclass that overrides {@code run()} (C2, C3, C4, C10).
     *
     * @param thread not yet started
     * @throws IllegalThreadStateException when it was started before
     */
    public void start(Thread thread) {
        throw new UnsupportedOperationException("TODO C2: start this thread, and make sure to learn of its failure");
    }

    /**
     * Waits until all tasks have ended, but no longer than the time-out (C3, C4, C5, C6, C8, C9).
     *
     * @param timeout how long to wait at most, for all together; zero or negative: do not wait
     * @return an ending for every task, in the order in which they were started; it does not change any more
     * @throws InterruptedException see C6
     */
    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C5: fix the deadline once, then join one thread after the other");
    }
}
