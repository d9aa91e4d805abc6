// Given: do not edit; the grader uses its own copy.
package processes.p06_process_pool;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A task that was submitted, and what will become of it. Any number of threads may ask, any number of times. */
public interface Handle {
    /**
     * Waits until the task has ended.
     *
     * @return its result: every call the same
     * @throws TaskFailedException when the task threw: every call
     * @throws WorkerDiedException when its worker's process ended before the task did: every call
     * @throws InterruptedException when the caller is interrupted while it waits; the task goes on
     */
    String get() throws TaskFailedException, WorkerDiedException, InterruptedException;

    /**
     * The same, but waits no longer than the time-out, and not less either.
     *
     * @param timeout how long; {@code Duration.ZERO} looks once
     * @throws TimeoutException when the time is over and the task has not ended; the task goes on, and may be asked
     *     for again
     * @throws IllegalArgumentException at once, when the time-out is negative
     * @throws NullPointerException at once, when it is null
     */
    String get(Duration timeout)
            throws TaskFailedException, WorkerDiedException, InterruptedException, TimeoutException;

    /** Whether the task has ended, in whatever way, so that {@link #get()} would not wait. Never waits itself. */
    boolean isDone();
}
