package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A queue that knows when the work is done (JoinableQueue).
 *
 * <p>Notes: 进程 · 进程之间的通信 · JoinableQueue. An empty queue does not mean that the work is done: somebody may have taken
 * the last item and still be busy with it. So whoever takes an item says so when he has finished, with
 * {@link #taskDone()}, and whoever has put items in waits in {@link #join()} until all of them are done. The notes'
 * consumers are daemons ({@code c.daemon = True}): they wait for more work for ever, and do not keep the program from
 * ending.
 *
 * <p>You may use monitors and everything in {@code java.util.concurrent}, its queues included, but executors,
 * {@code Phaser} and {@code CompletableFuture}: the queue is there, the counting and the joining are the task.
 *
 * <p>An item is <i>inside</i> from {@code put} to {@code take} or {@code poll}; it is <i>unfinished</i> from
 * {@code put} to the {@code taskDone} that says it is done, inside or not. Each {@code taskDone} finishes one of the
 * items that were taken; which one does not matter, nor which thread calls.
 *
 * <h2>The contract</h2>
 * <ul>
 *   <li>C1 <b>The queue.</b> {@code take} and {@code poll} give items out in the order in which they were put in,
 *       each once. {@code take} waits while nothing is inside, {@code put} waits while as many are inside as the
 *       capacity; when that changes one who waits goes on, which one is not promised. What a thread did before
 *       {@code put} is visible to the one that takes the item. Without a capacity there is no bound and {@code put}
 *       never waits. A capacity below 1 is an {@link IllegalArgumentException}; a null item or time-out is a
 *       {@link NullPointerException} at once, full or not, and changes nothing.
 *   <li>C2 <b>The count.</b> {@code unfinished()} is how many items are unfinished. An item counts from the moment at
 *       which it is inside: a {@code put} that still waits does not count, and whoever has taken an item may call
 *       {@code taskDone} at once. No {@code put} and no {@code taskDone} is lost, whatever runs at the same time.
 *   <li>C3 <b>Join.</b> {@code join} waits while an item is unfinished, also when none is inside any more; it returns
 *       at once when none is unfinished, such as from a new queue. When the last unfinished item is done, all who
 *       wait in {@code join} return: a wake-up is never lost. What a thread did before it called {@code taskDone} is
 *       visible to who returns from a {@code join} that waited for it or came later.
 *   <li>C4 <b>A moment is enough.</b> Whoever waits in {@code join} at the moment at which the last unfinished item
 *       is done returns, even when another item is put in right after it and stays unfinished.
 *   <li>C5 <b>One too many.</b> {@code taskDone} throws {@link IllegalStateException} when it has been called for
 *       every item that was taken, whether others are inside or not, and changes nothing.
 *   <li>C6 <b>Interrupts.</b> {@code put}, {@code take}, {@code poll} and both {@code join}s throw
 *       {@link InterruptedException} when the thread is interrupted while it waits, or is interrupted already when it
 *       calls, whether they would have to wait or not. The queue is then as if the call had never been made: nothing
 *       is put in, taken or counted, and nobody else misses a wake-up for it.
 *   <li>C7 <b>Time-outs.</b> {@code poll} returns an item and {@code join} with a time-out {@code true} as soon as
 *       that can be; nothing and {@code false} when the time-out has passed without that, never before it, leaving no
 *       trace. A zero or negative time-out tries once and does not wait. Wake-ups for no reason do not prolong the
 *       time. Time-outs are at most a year long.
 *   <li>C8 <b>Spurious wake-ups.</b> A waiting thread that wakes up for no reason goes on waiting. Java allows such
 *       wake-ups at any time.
 *   <li>C9 <b>Rest.</b> A waiting thread uses no processor time and does not look at the queue again and again, with
 *       or without a pause between looks.
 *   <li>C10 <b>Consumers.</b> {@code startConsumers(n, work)} returns at once and starts n threads that take items
 *       for ever and hand each to {@code work}, up to n at the same time. An item is done when its work has returned,
 *       not before, or has thrown anything at all: that costs neither the consumer nor the others, it takes the next
 *       item. The threads are daemons. {@code n} below 1 is an {@link IllegalArgumentException}, null work a
 *       {@link NullPointerException}. An interrupt ends a consumer that waits for an item.
 * </ul>
 */
public final class JoinableQueue<E> {

    /** An empty queue without a bound. */
    public JoinableQueue() {}

    /**
     * An empty queue (C1).
     *
     * @param capacity how many items may be inside
     * @throws IllegalArgumentException when it is below 1
     */
    public JoinableQueue(int capacity) {
        throw new UnsupportedOperationException("TODO C1: a queue with room for so many items");
    }

    /** Puts the item in, and waits for room while the queue is full (C1, C2). */
    public void put(E item) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: put the item in when there is room, and count it");
    }

    /** Takes out the oldest item, and waits for one while nothing is inside (C1). */
    public E take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C1: take the oldest item out when there is one");
    }

    /**
     * Takes out the oldest item if there is one within the time-out (C7).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return the item; empty when the time was over
     */
    public Optional<E> poll(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: like take, but wait no longer than the time-out");
    }

    /**
     * Says that one of the items that were taken is done (C2, C3, C4, C5).
     *
     * @throws IllegalStateException when all items that were taken are done already
     */
    public void taskDone() {
        throw new UnsupportedOperationException("TODO C5: count the item as done; the last one wakes who joins");
    }

    /** How many items were put in and are not done (C2). Waits for nothing. */
    public int unfinished() {
        throw new UnsupportedOperationException("TODO C2: how many items were put in and are not done");
    }

    /** Waits until no item is unfinished (C3, C4). */
    public void join() throws InterruptedException {
        throw new UnsupportedOperationException("TODO C3: wait until every item that was put in is done");
    }

    /**
     * Waits until no item is unfinished, but no longer than the time-out (C7).
     *
     * @param timeout how long to wait at most; zero or negative: do not wait
     * @return whether there was a moment, at the call or since, at which none was unfinished
     */
    public boolean join(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO C7: like join, but wait no longer than the time-out");
    }

    /**
     * Starts threads that take items and do the work (C10).
     *
     * @param count how many threads
     * @param work what is done with each item
     */
    public void startConsumers(int count, Consumer<? super E> work) {
        throw new UnsupportedOperationException("TODO C10: start daemons that take, work and say that it is done");
    }
}
