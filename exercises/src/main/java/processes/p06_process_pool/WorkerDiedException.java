// Given: do not edit; the grader uses its own copy.
package processes.p06_process_pool;

/**
 * A worker's process ended in the middle of a task: nobody knows how far the task had come, so it is not tried again.
 */
public final class WorkerDiedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A task whose worker is gone.
     *
     * @param message what is known of the end, for people: the process's number, its exit code
     */
    public WorkerDiedException(String message) {
        super(message);
    }
}
