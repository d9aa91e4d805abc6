// Given: do not edit; the grader uses its own copy.
package coroutines.c04_event_loop;

import java.util.concurrent.ExecutionException;

/**
 * What {@link EventLoop#spawn} returns: a greenlet, and what becomes of it.
 *
 * @param <V> what its body returns
 */
public interface Task<V> {
    /** Waits until the body has ended, in whatever way (C6). */
    void join();

    /**
     * Waits until the body has ended, and returns what it returned (C7).
     *
     * @throws ExecutionException when the body threw something: that is its cause
     */
    V value() throws ExecutionException;

    /** Whether the body has ended (C7). */
    boolean isDone();
}
