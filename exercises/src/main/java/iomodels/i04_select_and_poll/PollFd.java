// Given: do not edit; the grader uses its own copy.
package iomodels.i04_select_and_poll;

/**
 * An entry of the list that {@code poll} works on ({@code struct pollfd}).
 *
 * @param descriptor which descriptor; a negative one means that the entry is to be ignored
 * @param events the bits of {@link Kernel} that are asked for
 * @param revents the bits that {@code poll} has found; in a list that is handed in they mean nothing
 */
public record PollFd(int descriptor, int events, int revents) {
    /** An entry of which nothing has been found yet. */
    public PollFd(int descriptor, int events) {
        this(descriptor, events, 0);
    }
}
