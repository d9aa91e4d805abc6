package threads.t06_queues;

import java.util.LinkedList;

/** A lock with a condition for each side; entries by priority in a leftist tree. */
public final class Queues {
    private Queues() {}

    public static <E> BoundedQueue<E> fifo(int capacity) {
        return new Locked<>(capacity) {
            private final LinkedList<E> items = new LinkedList<>();

            @Override
            void add(E item) {
                items.addLast(item);
            }

            @Override
            E remove() {
                return items.removeFirst();
            }
        };
    }

    public static <E> BoundedQueue<E> lifo(int capacity) {
        return new Locked<>(capacity) {
            private final LinkedList<E> items = new LinkedList<>();

            @Override
            void add(E item) {
                items.push(item);
            }

            @Override
            E remove() {
                return items.pop();
            }
        };
    }

    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        return new Leftist<>(capacity);
    }
}
