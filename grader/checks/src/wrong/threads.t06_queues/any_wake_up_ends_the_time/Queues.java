// loses: C10, C11
// because: poll waits once: whatever wakes it up, its time is over.
// may lose: C6
package threads.t06_queues;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Three queues. */
public final class Queues {
    private Queues() {}

    public static <E> BoundedQueue<E> fifo(int capacity) {
        return new Bounded<>(capacity, new Stores.Line<>(true));
    }

    public static <E> BoundedQueue<E> lifo(int capacity) {
        return new Bounded<>(capacity, new Stores.Line<>(false));
    }

    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        return new Bounded<>(capacity, new Stores.Heap<>());
    }

    private static final class Bounded<E> implements BoundedQueue<E> {
        private final int capacity;
        private final Stores.Store<E> store;

        Bounded(int capacity, Stores.Store<E> store) {
            if (capacity < 1) {
                throw new IllegalArgumentException("capacity " + capacity);
            }
            this.capacity = capacity;
            this.store = store;
        }

        @Override
        public synchronized void put(E item) throws InterruptedException {
            store.check(Objects.requireNonNull(item));
            throwIfInterrupted();
            while (isFull()) {
                wait();
            }
            add(item);
        }

        private void add(E item) {
            store.add(item);
            notifyAll();
        }

        @Override
        public synchronized boolean offer(E item, Duration timeout) throws InterruptedException {
            long deadline = System.nanoTime() + timeout.toNanos();
            store.check(Objects.requireNonNull(item));
            throwIfInterrupted();
            while (isFull()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            add(item);
            return true;
        }

        @Override
        public synchronized E take() throws InterruptedException {
            throwIfInterrupted();
            while (isEmpty()) {
                wait();
            }
            return remove();
        }

        private E remove() {
            E item = store.remove();
            notifyAll();
            return item;
        }

        @Override
        public synchronized Optional<E> poll(Duration timeout) throws InterruptedException {
            long deadline = System.nanoTime() + timeout.toNanos();
            throwIfInterrupted();
            long left = deadline - System.nanoTime();
            if (isEmpty() && left > 0) {
                wait(left / 1_000_000 + 1);
            }
            return isEmpty() ? Optional.empty() : Optional.of(remove());
        }

        @Override
        public synchronized int size() {
            return store.size();
        }

        @Override
        public synchronized boolean isEmpty() {
            return store.size() == 0;
        }

        @Override
        public synchronized boolean isFull() {
            return store.size() == capacity;
        }

        private static void throwIfInterrupted() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
