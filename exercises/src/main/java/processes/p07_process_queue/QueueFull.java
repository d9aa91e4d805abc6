// Given: do not edit; the grader uses its own copy.
package processes.p07_process_queue;

/** There was no room for an item, at once or within the time. */
public final class QueueFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An item that is not in the queue. */
    public QueueFull() {
        super("the queue is full");
    }
}
