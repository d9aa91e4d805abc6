// Given: do not edit; the grader uses its own copy.
package processes.p06_process_pool;

/**
 * A task threw. The exception itself stays in the worker's process, where it was made: its class may not even exist
 * on this side. What comes across is what it was called and what it said.
 */
public final class TaskFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The name of the exception's class. */
    private final String exceptionClass;

    /** What the exception said. */
    private final String exceptionMessage;

    /**
     * A failed task.
     *
     * @param exceptionClass what {@code getClass().getName()} says of what the task threw
     * @param exceptionMessage what its {@code getMessage()} says; the empty string for null
     */
    public TaskFailedException(String exceptionClass, String exceptionMessage) {
        super(exceptionMessage.isEmpty() ? exceptionClass : exceptionClass + ": " + exceptionMessage);
        this.exceptionClass = exceptionClass;
        this.exceptionMessage = exceptionMessage;
    }

    /** The name of the class of what the task threw, such as {@code java.lang.IllegalStateException}. */
    public String exceptionClass() {
        return exceptionClass;
    }

    /** The message of what the task threw; the empty string when it had none. */
    public String exceptionMessage() {
        return exceptionMessage;
    }
}
