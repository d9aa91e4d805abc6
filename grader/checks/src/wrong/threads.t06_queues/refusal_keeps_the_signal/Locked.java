// loses: C5
// because: who is refused after a wait keeps the signal for himself: the next one waits though there is room.
package threads.t06_queues;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

abstract class Locked<E> implements BoundedQueue<E> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final int capacity;
    private int size;

    Locked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    abstract void add(E item);

    abstract E remove();

    void check(E item) {}

    @Override
    public void put(E item) throws InterruptedException {
        offer(item, Duration.ofDays(40_000));
    }

    @Override
    public boolean offer(E item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        var left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            check(item);
            while (size == capacity) {
                if (left <= 0) {
                    return false;
                }
                left = notFull.awaitNanos(left);
            }
            add(item);
            size++;
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public E take() throws InterruptedException {
        return poll(Duration.ofDays(40_000)).orElseThrow();
    }

    @Override
    public Optional<E> poll(Duration timeout) throws InterruptedException {
        var left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (size == 0) {
                if (left <= 0) {
                    return Optional.empty();
                }
                left = notEmpty.awaitNanos(left);
            }
            size--;
            notFull.signal();
            return Optional.of(remove());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return size;
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
