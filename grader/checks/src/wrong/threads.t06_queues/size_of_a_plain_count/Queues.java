package threads.t06_queues;

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
