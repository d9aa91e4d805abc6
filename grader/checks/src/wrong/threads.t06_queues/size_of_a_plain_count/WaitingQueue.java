// loses: C8
// because: size() reads a plain count without the lock under which put and take change it: it may not see what has
// been put in.
package threads.t06_queues;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The waiting: a monitor round a store. */
final class WaitingQueue<E> implements BoundedQueue<E> {
    private final int capacity;
    /** Guarded by this object's monitor. */
    private final Store<E> items;

    private int count;

    WaitingQueue(int capacity, Store<E> items) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a queue has room for at least one item, not for " + capacity);
        }
        this.capacity = capacity;
        this.items = items;
    }

    @Override
    public synchronized void put(E item) throws InterruptedException {
        prepare(item);
        while (isFull()) {
            wait();
        }
        add(item);
    }

    @Override
    public synchronized boolean offer(E item, Duration timeout) throws InterruptedException {
        // The deadline is fixed once: a thread that wakes up early waits for what is left, not for the whole time
        // again.
        var deadline = deadline(timeout);
        prepare(item);
        while (isFull()) {
            if (!waitUntil(deadline)) {
                return false;
            }
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

    @Override
    public synchronized Optional<E> poll(Duration timeout) throws InterruptedException {
        var deadline = deadline(timeout);
        throwIfInterrupted();
        while (isEmpty()) {
            if (!waitUntil(deadline)) {
                return Optional.empty();
            }
        }
        return Optional.of(remove());
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public synchronized boolean isEmpty() {
        return count == 0;
    }

    @Override
    public synchronized boolean isFull() {
        return count == capacity;
    }

    /** What can be refused is refused before any waiting. */
    private void prepare(E item) throws InterruptedException {
        items.check(Objects.requireNonNull(item, "item"));
        throwIfInterrupted();
    }

    /** When the store refuses the item, nothing has changed and nobody needs to be told. */
    private void add(E item) {
        items.add(item);
        count++;
        notifyAll();
    }

    private E remove() {
        var item = items.remove();
        count--;
        notifyAll();
        return item;
    }

    /** Waits for a notification; false when the time is over, and then without waiting. */
    private boolean waitUntil(long deadline) throws InterruptedException {
        var left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        wait(left / 1_000_000 + 1); // rounded up, so that the time-out is never early
        return true;
    }

    private static long deadline(Duration timeout) {
        return System.nanoTime() + timeout.toNanos();
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
