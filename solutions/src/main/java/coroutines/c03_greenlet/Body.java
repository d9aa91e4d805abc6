// Given: do not edit; the grader uses its own copy.
package coroutines.c03_greenlet;

/**
 * What a greenlet runs: an ordinary method that is suspended within each of its calls of {@link Greenlet#switchTo}.
 *
 * @param <V> what greenlets of its family give each other
 */
@FunctionalInterface
public interface Body<V> {
    /**
     * Runs from the first line to the last, once.
     *
     * @param first the value with which the greenlet was switched to for the first time
     * @return what its parent gets
     */
    V run(V first) throws Exception;
}
