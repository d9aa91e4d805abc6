// Given: do not edit; the grader uses its own copy.
package coroutines.c02_generator;

/**
 * What a generator runs: an ordinary method that calls {@link Yielder#yield} for every value it gives.
 *
 * @param <Y> what it yields
 * @param <S> what it is sent
 */
@FunctionalInterface
public interface Body<Y, S> {
    /** Runs from the first line to the last, once, and is suspended within each call of {@code yielder.yield}. */
    void run(Yielder<Y, S> yielder) throws Exception;
}
