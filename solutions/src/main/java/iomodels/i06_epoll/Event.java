// Given: do not edit; the grader uses its own copy.
package iomodels.i06_epoll;

/**
 * What {@code await} reports of one descriptor.
 *
 * @param descriptor which
 * @param bits what it was found ready for: bits of {@link Descriptor}
 */
public record Event(Descriptor descriptor, int bits) {
    @Override
    public String toString() {
        return descriptor + " " + Descriptor.names(bits);
    }
}
