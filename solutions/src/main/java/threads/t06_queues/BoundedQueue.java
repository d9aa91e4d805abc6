// Given: do not edit; the grader uses its own copy.
package threads.t06_queues;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue with room for so many items, for any number of threads that put and take. What each kind of queue gives back
 * first, and all that is promised besides, is in the contract of {@link Queues}.
 */
public interface BoundedQueue<E> {
    /** Puts the item in, and waits for room while the queue is full. */
    void put(E item) throws InterruptedException;

    /**
     * Puts the item in if there is room within the time-out.
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether the item is in
     */
    boolean offer(E item, Duration timeout) throws InterruptedException;

    /** Takes out the next item, and waits for one while the queue is empty. */
    E take() throws InterruptedException;

    /**
     * Takes out the next item if there is one within the time-out.
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return the item; empty when the time was over
     */
    Optional<E> poll(Duration timeout) throws InterruptedException;

    /** How many items are inside, from 0 to the capacity. */
    int size();

    /** Whether no item is inside. */
    boolean isEmpty();

    /** Whether there is no room. */
    boolean isFull();
}
