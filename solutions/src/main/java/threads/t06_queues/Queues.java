package threads.t06_queues;

/**
 * Three bounded blocking queues: one way to wait, three ways to keep items.
 *
 * <p><b>Symptom.</b> Producers and consumers that run for hours and then all stand still, each waiting for the
 * others.
 *
 * <p><b>Wrong.</b> Three classes with the waiting copied into each. {@code notify()} on a monitor where both sides
 * wait: a consumer's notification wakes another consumer, which finds nothing and sleeps on, and the producer that
 * could have gone on was never told. {@code if (!queue.isFull()) queue.put(item)}: between the look and the call
 * somebody else has taken the room.
 *
 * <p><b>Right.</b> {@link WaitingQueue} knows how to wait and nothing about order; a {@link Store} knows about order
 * and nothing about threads. Whoever changes the number of items wakes all who wait; each looks at its own condition
 * again.
 *
 * <p><b>Why.</b> Order and waiting have nothing to do with each other, so that each can be read, tested and proven by
 * itself. A store is only ever touched inside the monitor of its queue and can be written as if there were one
 * thread.
 */
public final class Queues {
    private Queues() {}

    /** An empty queue that gives out first what was put in first. */
    public static <E> BoundedQueue<E> fifo(int capacity) {
        return new WaitingQueue<>(capacity, Line.oldestFirst());
    }

    /** An empty queue that gives out first what was put in last. */
    public static <E> BoundedQueue<E> lifo(int capacity) {
        return new WaitingQueue<>(capacity, Line.newestFirst());
    }

    /** An empty queue that gives out the smallest first. */
    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        return new WaitingQueue<>(capacity, new Heap<>());
    }
}
