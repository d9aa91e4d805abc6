// Given: do not edit; the grader uses its own copy.
package coroutines.c02_generator;

/** Thrown by a pending {@code yield} when its generator is closed, so that the body's {@code finally} blocks run. */
public final class GeneratorClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GeneratorClosedException() {
        super("the generator was closed");
    }
}
