package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The counts in one immutable record that is swapped, waiters in semaphores, who joins parked in a list. */
public final class JoinableQueue<E> {
    private static final Duration EVER = Duration.ofDays(40_000);

    /** {@code completions}: how often the last one has been done. */
    private record Counts(long unfinished, long inWork, long completions) {
        Counts put() {
            return new Counts(unfinished + 1, inWork, completions);
        }

        Counts taken() {
            return new Counts(unfinished, inWork + 1, completions);
        }

        Counts done() {
            if (inWork == 0) {
                throw new IllegalStateException("all that was taken is done");
            }
            return new Counts(unfinished - 1, inWork - 1, unfinished == 1 ? completions + 1 : completions);
        }
    }

    private final AtomicReference<Counts> counts = new AtomicReference<>(new Counts(0, 0, 0));
    private final ConcurrentLinkedQueue<E> items = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Thread> joiners = new ConcurrentLinkedQueue<>();
    private final Semaphore available = new Semaphore(0, true);
    private final Semaphore room;

    public JoinableQueue() {
        this(Integer.MAX_VALUE);
    }

    public JoinableQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        room = new Semaphore(capacity, true);
    }

    private Counts change(UnaryOperator<Counts> change) {
        return counts.updateAndGet(change);
    }

    public void put(E item) throws InterruptedException {
        Objects.requireNonNull(item);
        room.acquire();
        change(Counts::put);
        items.add(item);
        available.release();
    }

    public E take() throws InterruptedException {
        available.acquire();
        return taken();
    }

    public Optional<E> poll(Duration timeout) throws InterruptedException {
        return available.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(taken()) : Optional.empty();
    }

    private E taken() {
        var item = items.remove();
        change(Counts::taken);
        room.release();
        return item;
    }

    public void taskDone() {
        if (change(Counts::done).unfinished() == 0) {
            joiners.forEach(LockSupport::unpark);
        }
    }

    public int unfinished() {
        return (int) counts.get().unfinished();
    }

    public void join() throws InterruptedException {
        join(EVER);
    }

    public boolean join(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        var found = counts.get();
        if (found.unfinished() == 0) {
            return true;
        }
        joiners.add(Thread.currentThread());
        try {
            while (counts.get().completions() == found.completions()) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
                throwIfInterrupted();
            }
            return true;
        } finally {
            joiners.remove(Thread.currentThread());
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    public void startConsumers(int count, Consumer<? super E> work) {
        Objects.requireNonNull(work);
        if (count < 1) {
            throw new IllegalArgumentException();
        }
        for (var i = 0; i < count; i++) {
            var thread = new Thread(() -> {
                while (workedOnOne(work)) {}
            });
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean workedOnOne(Consumer<? super E> work) {
        E item;
        try {
            item = take();
        } catch (InterruptedException asked) {
            return false;
        }
        try {
            work.accept(item);
        } catch (Throwable failedWork) {
            // the next item has nothing to do with it
        } finally {
            taskDone();
        }
        return true;
    }
}
