// Given: do not edit; the grader uses its own copy.
package threads.t07_thread_pool;

import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The results of a {@code map}, in the order of the arguments, each waited for only when it is asked for. Like an
 * iterator, for one thread; not an {@code Iterator}, whose {@code next} may not throw what waiting has to.
 */
public interface Results<R> {
    /** Whether there is another result to ask for, be it there already or not. Never waits. */
    boolean hasNext();

    /**
     * The next result, as soon as it is there.
     *
     * @throws ExecutionException when the function threw for this argument: its cause is the very object that was
     *     thrown; the next call goes on with the argument after it
     * @throws TimeoutException when the time-out of the {@code map} is over and this result is not there; another call
     *     asks for the same one again
     * @throws InterruptedException when the caller is interrupted; another call asks for the same one again
     * @throws NoSuchElementException when there is none
     */
    R next() throws ExecutionException, InterruptedException, TimeoutException;
}
