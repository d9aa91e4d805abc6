// loses: C4
// because: two moments without work flip the flag twice: who hears of them late waits on.
package processes.p08_joinable_queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One monitor for everything; everybody is woken and looks. */
public final class JoinableQueue<E> {
    private final Object monitor = new Object();
    private final ArrayDeque<E> inside = new ArrayDeque<>();
    private final int capacity;
    private int unfinished;
    private boolean idleMoments; // flips when the last unfinished item is done

    public JoinableQueue() {
        capacity = Integer.MAX_VALUE;
    }

    public JoinableQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    private static void refuseInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    public void put(E item) throws InterruptedException {
        Objects.requireNonNull(item);
        refuseInterrupted();
        synchronized (monitor) {
            while (inside.size() >= capacity) {
                monitor.wait();
            }
            inside.add(item);
            unfinished++;
            monitor.notifyAll();
        }
    }

    public E take() throws InterruptedException {
        refuseInterrupted();
        synchronized (monitor) {
            while (inside.isEmpty()) {
                monitor.wait();
            }
            E item = inside.remove();
            monitor.notifyAll();
            return item;
        }
    }

    public Optional<E> poll(Duration timeout) throws InterruptedException {
        long nanos = nanos(timeout);
        long start = System.nanoTime();
        refuseInterrupted();
        synchronized (monitor) {
            while (inside.isEmpty()) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
            E item = inside.remove();
            monitor.notifyAll();
            return Optional.of(item);
        }
    }

    private static long nanos(Duration timeout) {
        return timeout.isNegative() ? 0 : timeout.toNanos();
    }

    public void taskDone() {
        synchronized (monitor) {
            if (unfinished == inside.size()) {
                throw new IllegalStateException("nothing that was taken is unfinished");
            }
            unfinished--;
            if (unfinished == 0) {
                idleMoments = !idleMoments;
                monitor.notifyAll();
            }
        }
    }

    public int unfinished() {
        synchronized (monitor) {
            return unfinished;
        }
    }

    public void join() throws InterruptedException {
        refuseInterrupted();
        synchronized (monitor) {
            boolean before = idleMoments;
            while (unfinished > 0 && idleMoments == before) {
                monitor.wait();
            }
        }
    }

    public boolean join(Duration timeout) throws InterruptedException {
        long nanos = nanos(timeout);
        long start = System.nanoTime();
        refuseInterrupted();
        synchronized (monitor) {
            boolean before = idleMoments;
            while (unfinished > 0 && idleMoments == before) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
            return true;
        }
    }

    public void startConsumers(int count, Consumer<? super E> work) {
        Objects.requireNonNull(work);
        if (count < 1) {
            throw new IllegalArgumentException("consumers " + count);
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
            } catch (InterruptedException e) {
                return;
            }
            try {
                work.accept(item);
            } catch (Throwable t) {
                // the next one, please
            } finally {
                taskDone();
            }
        }
    }
}
