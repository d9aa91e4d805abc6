// Given: do not edit; the grader uses its own copy.
package processes.p07_process_queue;

/** There was no item, at once or within the time. */
public final class QueueEmpty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A call that has taken nothing. */
    public QueueEmpty() {
        super("the queue is empty");
    }
}
