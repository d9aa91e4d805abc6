// loses: C9
// because: join sleeps a millisecond and asks again.
package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A queue that knows when the work is done. */
public final class JoinableQueue<E> {
    private final ArrayDeque<E> items = new ArrayDeque<>();
    private final int capacity;
    private int unfinished;
    private int inWork;
    private long completions;

    public JoinableQueue() {
        this(Integer.MAX_VALUE);
    }

    public JoinableQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(E item) throws InterruptedException {
        Objects.requireNonNull(item);
        throwIfInterrupted();
        while (items.size() == capacity) {
            wait();
        }
        unfinished++;
        items.add(item);
        notifyAll();
    }

    public synchronized E take() throws InterruptedException {
        throwIfInterrupted();
        while (items.isEmpty()) {
            wait();
        }
        return remove();
    }

    private E remove() {
        inWork++;
        notifyAll();
        return items.remove();
    }

    public synchronized Optional<E> poll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        while (items.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left / 1_000_000 + 1);
        }
        return Optional.of(remove());
    }

    public synchronized void taskDone() {
        if (inWork == 0) {
            throw new IllegalStateException("nothing is in work");
        }
        inWork--;
        unfinished--;
        if (unfinished == 0) {
            completions++;
            notifyAll();
        }
    }

    public synchronized int unfinished() {
        return unfinished;
    }

    public void join() throws InterruptedException {
        long found;
        synchronized (this) {
            found = completions;
        }
        do {
            throwIfInterrupted();
            synchronized (this) {
                if (unfinished == 0 || completions != found) {
                    return;
                }
            }
            Thread.sleep(1);
        } while (true);
    }

    public synchronized boolean join(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        long found = completions;
        while (unfinished > 0 && completions == found) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    public void startConsumers(int count, Consumer<? super E> work) {
        Objects.requireNonNull(work);
        if (count < 1) {
            throw new IllegalArgumentException("count " + count);
        }
        for (int i = 0; i < count; i++) {
            Thread consumer = new Thread(() -> consume(work));
            consumer.setDaemon(true);
            consumer.start();
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
                System.err.println(failure);
            } finally {
                taskDone();
            }
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
