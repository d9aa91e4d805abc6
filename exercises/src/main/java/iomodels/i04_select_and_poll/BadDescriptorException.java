// Given: do not edit; the grader uses its own copy.
package iomodels.i04_select_and_poll;

/** A descriptor that {@code select} is to watch is not open (EBADF). */
public final class BadDescriptorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int descriptor;

    /** That descriptor is not open. */
    public BadDescriptorException(int descriptor) {
        super("descriptor " + descriptor + " is not open");
        this.descriptor = descriptor;
    }

    /** Which one is not open. */
    public int descriptor() {
        return descriptor;
    }
}
