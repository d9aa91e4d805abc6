package threads.t06_queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

record Parked<E>(
        int capacity,
        Consumer<E> check,
        Consumer<E> add,
        Supplier<E> remove,
        IntSupplier count,
        ArrayDeque<Waiter<E>> putters,
        ArrayDeque<Waiter<E>> takers)
        implements BoundedQueue<E> {
    private static final Duration EVER = Duration.ofDays(40_000);

    Parked(int capacity, Consumer<E> check, Consumer<E> add, Supplier<E> remove, IntSupplier count) {
        this(capacity, check, add, remove, count, new ArrayDeque<>(), new ArrayDeque<>());
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
    }

    @Override
    public void put(E item) throws InterruptedException {
        offer(item, EVER);
    }

    @Override
    public boolean offer(E item, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        Objects.requireNonNull(item);
        throwIfInterrupted();
        Waiter<E> me;
        synchronized (putters) {
            check.accept(item);
            if (count.getAsInt() < capacity) {
                accept(item);
                var taker = takers.poll();
                if (taker != null) {
                    taker.item = remove.get();
                    taker.serve();
                }
                return true;
            }
            me = new Waiter<>(item);
            putters.add(me);
        }
        var served = isServed(me, putters, deadline);
        if (me.refused != null) {
            throw me.refused;
        }
        return served;
    }

    private void accept(E item) {
        check.accept(item);
        add.accept(item);
    }

    @Override
    public E take() throws InterruptedException {
        return poll(EVER).orElseThrow();
    }

    @Override
    public Optional<E> poll(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        Waiter<E> me;
        synchronized (putters) {
            if (count.getAsInt() > 0) {
                var item = remove.get();
                letOneIn();
                return Optional.of(item);
            }
            me = new Waiter<>(null);
            takers.add(me);
        }
        return isServed(me, takers, deadline) ? Optional.of(me.item) : Optional.empty();
    }

    private void letOneIn() {
        while (count.getAsInt() < capacity && !putters.isEmpty()) {
            var putter = putters.remove();
            try {
                accept(putter.item);
            } catch (RuntimeException refused) {
                putter.refused = refused;
            }
            putter.serve();
        }
    }

    private boolean isServed(Waiter<E> me, ArrayDeque<Waiter<E>> line, long deadline) throws InterruptedException {
        while (!me.served) {
            var left = deadline - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                synchronized (putters) {
                    if (line.remove(me)) {
                        throwIfInterrupted();
                        return false;
                    }
                }
            } else {
                LockSupport.parkNanos(this, left);
            }
        }
        return true;
    }

    @Override
    public int size() {
        synchronized (putters) {
            return count.getAsInt();
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

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
