package threads.t06_queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A fair lock with one condition for all; entries by priority in a list that is kept sorted, the smallest last. */
public final class Queues {
    private Queues() {}

    public static <E> BoundedQueue<E> fifo(int capacity) {
        return new Fair<>(capacity, null, true);
    }

    public static <E> BoundedQueue<E> lifo(int capacity) {
        return new Fair<>(capacity, null, false);
    }

    @SuppressWarnings("unchecked")
    public static <T> BoundedQueue<Prioritized<T>> priority(int capacity) {
        Comparator<Prioritized<T>> order = (one, other) -> {
            var byItem = ((Comparable<T>) one.item()).compareTo(other.item());
            return one.priority() != other.priority() ? Integer.compare(one.priority(), other.priority()) : byItem;
        };
        return new Fair<>(capacity, order.reversed(), false);
    }

    private static final class Fair<E> implements BoundedQueue<E> {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final Condition changed = lock.newCondition();
        private final List<E> items = new ArrayList<>();
        private final int capacity;
        private final Comparator<E> order;
        private final boolean fromTheFront;

        Fair(int capacity, Comparator<E> order, boolean fromTheFront) {
            if (capacity <= 0) {
                throw new IllegalArgumentException("no room");
            }
            this.capacity = capacity;
            this.order = order;
            this.fromTheFront = fromTheFront;
        }

        @Override
        public void put(E item) throws InterruptedException {
            Objects.requireNonNull(item);
            lock.lockInterruptibly();
            try {
                place(item);
                while (items.size() == capacity) {
                    changed.await();
                }
                items.add(place(item), item);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private int place(E item) {
            if (order == null) {
                return items.size();
            }
            if (items.isEmpty()) {
                return order.compare(item, item);
            }
            var found = Collections.binarySearch(items, item, order);
            return found < 0 ? -found - 1 : found;
        }

        @Override
        public boolean offer(E item, Duration timeout) throws InterruptedException {
            Objects.requireNonNull(item);
            var deadline = System.nanoTime() + timeout.toNanos();
            lock.lockInterruptibly();
            try {
                place(item);
                while (items.size() == capacity) {
                    var left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    changed.awaitNanos(left);
                }
                items.add(place(item), item);
                changed.signalAll();
                return true;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public E take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (items.isEmpty()) {
                    changed.await();
                }
                return remove();
            } finally {
                lock.unlock();
            }
        }

        private E remove() {
            changed.signalAll();
            return fromTheFront ? items.removeFirst() : items.removeLast();
        }

        @Override
        public Optional<E> poll(Duration timeout) throws InterruptedException {
            var deadline = System.nanoTime() + timeout.toNanos();
            lock.lockInterruptibly();
            try {
                while (items.isEmpty()) {
                    var left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return Optional.empty();
                    }
                    changed.awaitNanos(left);
                }
                return Optional.of(remove());
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int size() {
            lock.lock();
            try {
                return items.size();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public boolean isEmpty() {
            return size() == 0;
        }

        @Override
        public boolean isFull() {
            return size() == capacity;
        }
    }
}
