// Given: do not edit; the grader uses its own copy.
package processes.p07_process_queue;

/** The queue was closed, or its creator's process has ended, or this client was closed. */
public final class QueueClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A call that finds no queue any more. */
    public QueueClosed() {
        super("the queue is closed");
    }
}
