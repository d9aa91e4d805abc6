// Given: do not edit; the grader uses its own copy.
package threads.t07_thread_pool;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A task that was submitted, and what will become of it: the {@code Future} of {@code concurrent.futures}. A task
 * <i>waits</i> until a worker begins it, then it <i>runs</i>; it has <i>ended</i> when it returned, threw or was
 * cancelled. Any number of threads may ask, any number of times. See {@link ThreadPool} for the contract.
 */
public interface Handle<T> {
    /**
     * Waits until the task has ended.
     *
     * @return what it returned, which may be null
     * @throws ExecutionException when it threw: its cause is the very object that was thrown
     * @throws CancellationException when it was cancelled
     * @throws InterruptedException when the caller is interrupted; the task goes on
     */
    T result() throws ExecutionException, InterruptedException;

    /**
     * The same, but waits no longer than the time-out.
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @throws TimeoutException when the time is over and the task has not ended; it goes on, and may be asked for again
     */
    T result(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException;

    /** Has the callback called with this handle, once, when the task has ended; at once when it has already. */
    void addDoneCallback(Consumer<? super Handle<T>> callback);

    /**
     * Cancels the task if it still waits: then it never runs.
     *
     * @return whether the task is cancelled
     */
    boolean cancel();

    /** Whether the task has ended, in whatever way. Never waits. */
    boolean isDone();

    /** Whether the task has been cancelled. Never waits. */
    boolean isCancelled();
}
