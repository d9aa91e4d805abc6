// Given: do not edit; the grader uses its own copy.
package iomodels.i06_epoll;

/** The epoll is closed, or was closed while the call waited. */
public final class EpollClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** With a message that says so. */
    public EpollClosedException() {
        super("the epoll is closed");
    }
}
