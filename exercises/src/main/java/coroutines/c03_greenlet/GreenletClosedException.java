// Given: do not edit; the grader uses its own copy.
package coroutines.c03_greenlet;

/** Thrown by the pending {@code switchTo} of a greenlet that is closed, so that its {@code finally} blocks run. */
public final class GreenletClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GreenletClosedException() {
        super("the greenlet was closed");
    }
}
