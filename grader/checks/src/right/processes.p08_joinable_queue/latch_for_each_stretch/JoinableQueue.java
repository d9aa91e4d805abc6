package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A queue of the JDK, room in a semaphore, and a latch for each stretch of time in which something is unfinished. */
public final class JoinableQueue<E> {
    private final LinkedBlockingQueue<E> items = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final ReentrantLock counting = new ReentrantLock();
    private CountDownLatch allDone = new CountDownLatch(0);
    private int unfinished;
    private int inWork;

    public JoinableQueue() {
        this(Integer.MAX_VALUE);
    }

    public JoinableQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        room = new Semaphore(capacity);
    }

    public void put(E item) throws InterruptedException {
        Objects.requireNonNull(item);
        room.acquire();
        counting.lock();
        try {
            if (unfinished == 0) {
                allDone = new CountDownLatch(1);
            }
            unfinished++;
            items.add(item);
        } finally {
            counting.unlock();
        }
    }

    public E take() throws InterruptedException {
        return taken(items.take());
    }

    public Optional<E> poll(Duration timeout) throws InterruptedException {
        var item = items.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
        return item == null ? Optional.empty() : Optional.of(taken(item));
    }

    private E taken(E item) {
        counting.lock();
        try {
            inWork++;
        } finally {
            counting.unlock();
        }
        room.release();
        return item;
    }

    public void taskDone() {
        counting.lock();
        try {
            if (inWork == 0) {
                throw new IllegalStateException("nothing is in work");
            }
            inWork--;
            unfinished--;
            if (unfinished == 0) {
                allDone.countDown();
            }
        } finally {
            counting.unlock();
        }
    }

    public int unfinished() {
        counting.lock();
        try {
            return unfinished;
        } finally {
            counting.unlock();
        }
    }

    public void join() throws InterruptedException {
        current().await();
    }

    public boolean join(Duration timeout) throws InterruptedException {
        return current().await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private CountDownLatch current() throws InterruptedException {
        counting.lockInterruptibly();
        try {
            return allDone;
        } finally {
            counting.unlock();
        }
    }

    public void startConsumers(int count, Consumer<? super E> work) {
        Objects.requireNonNull(work);
        if (count < 1) {
            throw new IllegalArgumentException("count " + count);
        }
        for (var i = 0; i < count; i++) {
            Thread.ofVirtual().start(() -> consume(work));
        }
    }

    private void consume(Consumer<? super E> work) {
        while (true) {
            E item;
            try {
                item = take();
            } catch (InterruptedException asked) {
                return;
            }
            try {
                work.accept(item);
            } catch (Throwable failure) {
                System.err.println("work on " + item + " failed: " + failure);
            } finally {
                taskDone();
            }
        }
    }
}
