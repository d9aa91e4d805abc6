package threads.t07_thread_pool;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A task that, once begun, waits until the check lets it go, and remembers who ran it and how often. */
final class Gated implements Callable<Object> {
    private final String name;
    private final @Nullable Object result;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private volatile @Nullable Thread ranIn;
    private volatile boolean over;

    Gated(String name, @Nullable Object result) {
        this.name = name;
        this.result = result;
    }

    @Override
    @SuppressWarnings("NullAway") // null is an ordinary result
    public Object call() throws InterruptedException {
        ranIn = Thread.currentThread();
        runs.incrementAndGet();
        try {
            letGo.await();
        } catch (InterruptedException by) {
            interrupted.set(true);
            throw by;
        } finally {
            over = true;
        }
        return result;
    }

    /** All are equal, as tasks of a student's may be: what belongs to whom is told by who they are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gated;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    String name() {
        return name;
    }

    void letGo() {
        letGo.countDown();
    }

    int runs() {
        return runs.get();
    }

    boolean wasInterrupted() {
        return interrupted.get();
    }

    boolean hasBegun() {
        return ranIn != null;
    }

    boolean isOver() {
        return over;
    }

    /** The thread that ran it; it must have begun. */
    Thread worker() {
        var thread = ranIn;
        if (thread == null) {
            throw new IllegalStateException(name + " has not begun: the check's script is wrong");
        }
        return thread;
    }
}
