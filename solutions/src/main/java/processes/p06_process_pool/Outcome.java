package processes.p06_process_pool;

/** How a task has ended. There is no fourth way, and each must reach the one who waits. */
sealed interface Outcome {
    /** The task returned. */
    record Returned(String result) implements Outcome {}

    /** The task threw; the exception itself stays in its process. */
    record Failed(String exceptionClass, String exceptionMessage) implements Outcome {}

    /** The worker's process ended first. */
    record Died(String how) implements Outcome {}

    /** The result, or the exception in its place: a new one for each caller, with that caller's stack. */
    default String result() throws TaskFailedException, WorkerDiedException {
        return switch (this) {
            case Returned(String result) -> result;
            case Failed(String exceptionClass, String exceptionMessage) ->
                throw new TaskFailedException(exceptionClass, exceptionMessage);
            case Died(String how) -> throw new WorkerDiedException(how);
        };
    }
}
