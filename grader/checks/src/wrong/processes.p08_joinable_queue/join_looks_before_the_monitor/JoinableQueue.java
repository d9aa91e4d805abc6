// loses: C3
// because: join() first looks at the plain count without the monitor: it may not see that an item has been put in,
// and returns.
package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** A queue that knows when the work is done. */
public final class JoinableQueue<E> {
    private final int capacity;
    /** These four are guarded by this object's monitor. */
    private final Queue<E> inside = new ArrayDeque<>();

    /** Put in and not done, inside or taken. */
    private int unfinished;
    /** Taken and not done. */
    private int inWork;
    /** How often the last unfinished item has been done. */
    private long completions;

    /** An empty queue without a bound. */
    public JoinableQueue() {
        this(Integer.MAX_VALUE);
    }

    /** An empty queue with room for so many items. */
    public JoinableQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a queue has room for at least one item, not for " + capacity);
        }
        this.capacity = capacity;
    }

    /** Puts the item in, and waits for room while the queue is full. */
    public synchronized void put(E item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        throwIfInterrupted();
        while (inside.size() == capacity) {
            wait();
        }
        inside.add(item);
        unfinished++;
        notifyAll();
    }

    /** Takes out the oldest item, and waits for one while nothing is inside. */
    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        while (inside.isEmpty()) {
            wait();
        }
        return remove();
    }

    /** Takes out the oldest item if there is one within the time-out. */
    public synchronized Optional<E> poll(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        while (inside.isEmpty()) {
            if (!waitUntil(deadline)) {
                return Optional.empty();
            }
        }
        return Optional.of(remove());
    }

    private E remove() {
        var item = inside.remove();
        inWork++;
        notifyAll();
        return item;
    }

    /** Says that one of the items that were taken is done. */
    public synchronized void taskDone() {
        if (inWork == 0) {
            throw new IllegalStateException("every item that was taken is done already");
        }
        inWork--;
        unfinished--;
        if (unfinished == 0) {
            completions++;
            notifyAll();
        }
    }

    /** How many items were put in and are not done. */
    public synchronized int unfinished() {
        return unfinished;
    }

    /** Waits until no item is unfinished. */
    public void join() throws InterruptedException {
        throwIfInterrupted();
        if (unfinished > 0) {
            joinSlowly();
        }
    }

    private synchronized void joinSlowly() throws InterruptedException {
        throwIfInterrupted();
        var found = completions;
        while (unfinished > 0 && completions == found) {
            wait();
        }
    }

    /** Waits until no item is unfinished, but no longer than the time-out. */
    public boolean join(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        return unfinished == 0 || joinSlowly(deadline);
    }

    private synchronized boolean joinSlowly(long deadline) throws InterruptedException {
        var found = completions;
        while (unfinished > 0 && completions == found) {
            if (!waitUntil(deadline)) {
                return false;
            }
        }
        return true;
    }

    /** Starts threads that take items and do the work. */
    public void startConsumers(int count, Consumer<? super E> work) {
        Objects.requireNonNull(work, "work");
        if (count < 1) {
            throw new IllegalArgumentException("at least one consumer, not " + count);
        }
        for (var number = 1; number <= count; number++) {
            // Daemons: they wait for ever, and the program ends without them.
            Thread.ofPlatform().daemon().name("consumer " + number).start(() -> consume(work));
        }
    }

    private void consume(Consumer<? super E> work) {
        try {
            while (true) {
                workOn(take(), work);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt(); // whoever interrupts a consumer wants it to end
        }
    }

    /** What the work throws is reported as if it had ended the thread, and does not end it. */
    private void workOn(E item, Consumer<? super E> work) {
        try {
            work.accept(item);
        } catch (Throwable failure) {
            var consumer = Thread.currentThread();
            consumer.getUncaughtExceptionHandler().uncaughtException(consumer, failure);
        } finally {
            taskDone();
        }
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

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
