// Given: do not edit; the grader uses its own copy.
package coroutines.c02_generator;

/**
 * The body's side of a generator. Only the thread that runs the body may call it, and only while it does; any other
 * call is not defined.
 *
 * @param <Y> what the body yields
 * @param <S> what it is sent
 */
@FunctionalInterface
public interface Yielder<Y, S> {
    /**
     * Gives the value to the caller who waits for it, and suspends the body until the next call. (Java keeps the word
     * {@code yield} for switch expressions: as a method it is called with its object, {@code out.yield(1)}.)
     *
     * @param value what {@code next} or {@code send} returns; may be null
     * @return what was sent: the argument of {@code send}, null if it was {@code next}
     * @throws GeneratorClosedException if the generator is closed instead
     * @throws IllegalStateException if it is being closed already
     */
    S yield(Y value);
}
