// Given: do not edit; the grader uses its own copy.
package coroutines.c03_greenlet;

/** Tells a parent that a greenlet's body threw a checked exception: that is its cause. */
public final class BodyFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the body threw, itself */
    public BodyFailedException(Throwable cause) {
        super(cause);
    }
}
