package processes.p06_process_pool;

import java.util.List;

/**
 * A pool of worker processes (进程池): a fixed number of processes, started once, that do one task after the other.
 * Starting a process for every task would cost more than most tasks do, and nothing would limit how many there are; a
 * pool has both settled.
 *
 * {@snippet :
 * var pool = new ProcessPool(3, List.of("/usr/lib/jvm/jdk-25/bin/java", "-cp", "classes"));
 * String one = pool.apply(Words.class, "to be or not to be");      // waits for the result
 * List<String> all = pool.map(Words.class, List.of("a b", "c"));   // three at a time, results in order
 * Handle later = pool.applyAsync(Words.class, "…");                // does not wait
 * pool.close();                                                    // nothing new from here on
 * pool.join();                                                     // everything is done, every worker has ended
 * later.get();
 * }
 *
 * <p>Notes: 进程 › multiprocess 模块 › 进程池部分 (apply, map, apply_async, close, join). Given beside this file:
 * {@link Task}, {@link Handle}, {@link TaskFailedException}, {@link WorkerDiedException} and, for the workers' side,
 * {@link ChildStreams}.
 *
 * <p><b>To be written:</b> this class, and the worker's main program: a class with a {@code main} method, nested here
 * or in a file of its own in this package. {@code javaCommand} is the beginning of a command line, up to and with the
 * class path; append the name of that class, start it with {@code ProcessBuilder}, write tasks to its standard input
 * and read results from its standard output. How a task is written there is up to you.
 *
 * <p>The contract. Any thread may call any method at any time. A task is <i>submitted</i> by {@code apply},
 * {@code map} or {@code applyAsync}; it <i>waits</i> until a worker begins it and has <i>ended</i> when it returned,
 * failed, or lost its worker.
 * <ul>
 *   <li>C1 Workers. The constructor starts exactly {@code workers} child processes of this JVM, and they run when it
 *       returns. As long as none of them dies, these same processes do all the tasks: never one more, never one less,
 *       until the end (C12).
 *   <li>C2 Apply. {@code apply} lets one of the workers run {@code Task.named(task.getName()).run(argument)}, waits
 *       until it has ended, and returns the result of this very task, however many threads call at the same time.
 *   <li>C3 Strings. Argument and result may be any string of up to 2²⁰ {@code char}s: empty, with line breaks and NUL
 *       characters, of any script. They arrive {@code char} for {@code char}, even where half of a surrogate pair
 *       stands alone.
 *   <li>C4 Side by side. As many tasks run at the same time as there are workers, each in a process of its own.
 *       Waiting tasks begin in the order in which they were submitted, each as soon as any worker is free: a long
 *       task holds up nobody else.
 *   <li>C5 Handles. {@code applyAsync} returns without waiting for any task, even if all workers are busy and the
 *       argument is long. {@link Handle} says what its methods do. A time-out is never early. Who waits in
 *       {@code get} uses no processor time.
 *   <li>C6 Map. {@code map} runs the task once for every argument, side by side as in C4, and returns the results in
 *       the order of the arguments. It returns when all of them have ended. If some failed, it then throws what the
 *       first of these, in the order of the arguments, would throw from {@code apply}. No arguments, no results.
 *   <li>C7 A task that fails. Whatever a task throws, {@code Exception} or {@code Error}, becomes a
 *       {@link TaskFailedException} with the name of its class and its message, the empty string if that is null. So
 *       does what {@code Task.named} throws, and a null result is a {@code NullPointerException} in the task. The
 *       worker lives on, and does the next task.
 *   <li>C8 Printing. A task may write to {@code System.out} and {@code System.err} as much as it likes, with or
 *       without line breaks, and disturbs no result by that. Where it can be read is not promised.
 *   <li>C9 A worker that dies at work. If a worker's process ends in the middle of a task, for whatever reason and
 *       with whatever exit code, this task ends with {@link WorkerDiedException} and is not run again. No other task
 *       is lost. A new process takes the dead one's place at once, without waiting for the next task to come.
 *   <li>C10 A worker that dies at rest. The same for a worker without a task: a new process takes its place at once,
 *       and then no task fails for it.
 *   <li>C11 Close. After {@code close} has returned, {@code apply}, {@code map} and {@code applyAsync} throw
 *       {@code IllegalStateException}. What was submitted before is still done, what waits as well as what runs, and
 *       dead workers are still replaced for it. {@code close} waits for nothing and may be called again. So
 *       {@code try (var pool = …)} submits nothing after its end, but does not wait there: call {@code join}.
 *   <li>C12 Join. {@code join} throws {@code IllegalStateException} if {@code close} was not called before. Else it
 *       waits until all tasks have ended and then until no worker process is left: they end by themselves once the
 *       pool is closed and has nothing to do, whether or not somebody joins. It may be called by several threads, and
 *       again.
 *   <li>C13 Interrupts. {@code apply}, {@code map}, {@code join} and both {@code get} throw
 *       {@code InterruptedException} when the calling thread is interrupted while it waits. Only the waiting ends:
 *       tasks and pool go on as if it had not been.
 *   <li>C14 The end of this JVM. The pool does not keep its JVM from ending: when {@code main} has returned, an open
 *       pool ends with it. However the JVM ends, even by {@code kill -9}, its workers end as well, at once, also in
 *       the middle of a task.
 *   <li>C15 Refused. Fewer than one worker: {@code IllegalArgumentException}. Null for a list, one of its elements, a
 *       task or an argument: {@code NullPointerException}. A command that cannot be started:
 *       {@code UncheckedIOException}. Each at once; and nothing has been submitted, no process is left behind.
 * </ul>
 * Not promised: which worker does which task; what happens when a dead worker's successor cannot be started; whether a
 * task that is given to a worker just when that dies at rest counts as begun (C9) or not (C10); how soon a death is
 * noticed while a process that the task has started still holds the dead worker's standard streams; when a worker ends
 * in which a task has added a shutdown hook.
 */
public final class ProcessPool implements AutoCloseable {
    /**
     * Starts the workers (C1, C15).
     *
     * @param workers how many
     * @param javaCommand the beginning of a command line that starts a JVM: program, options and class path, on which
     *     are this package's classes and the tasks'; what has to follow is the name of a main class and its arguments
     */
    public ProcessPool(int workers, List<String> javaCommand) {
        throw new UnsupportedOperationException(
                "TODO C1: start the workers with ProcessBuilder; they wait on their standard input for tasks");
    }

    /** Runs the task in a worker and waits for its result (C2, C3, C7, C9, C13). */
    public String apply(Class<? extends Task> task, String argument)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        throw new UnsupportedOperationException("TODO C2: the same as applyAsync(task, argument).get()");
    }

    /** Runs the task for every argument, side by side, and returns the results in the arguments' order (C6). */
    public List<String> map(Class<? extends Task> task, List<String> arguments)
            throws TaskFailedException, WorkerDiedException, InterruptedException {
        throw new UnsupportedOperationException("TODO C6: submit all, then collect in order");
    }

    /** Submits the task and returns at once; the handle has the result (C4, C5). */
    public Handle applyAsync(Class<? extends Task> task, String argument) {
        throw new UnsupportedOperationException("TODO C5: put the task where a free worker finds it, return a handle");
    }

    /** From now on nothing new is accepted; what is already there will be done. Does not wait (C11). */
    @Override
    public void close() {
        throw new UnsupportedOperationException(
                "TODO C11: refuse what comes, and let the workers end after what is there");
    }

    /**
     * Waits until all tasks have ended and no worker process is left (C12).
     *
     * @throws IllegalStateException when the pool has not been closed
     */
    public void join() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C12: wait for the last task, then for every worker's end");
    }
}
