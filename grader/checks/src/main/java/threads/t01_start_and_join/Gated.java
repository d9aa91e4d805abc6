package threads.t01_start_and_join;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A task that, once begun, waits until the check lets it go, and remembers who ran it and how often. */
final class Gated implements Callable<@Nullable Object> {
    private final String name;
    private final @Nullable Object result;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private volatile @Nullable Thread ranIn;

    Gated(String name, @Nullable Object result) {
        this.name = name;
        this.result = result;
    }

    @Override
    public @Nullable Object call() throws InterruptedException {
        ranIn = Thread.currentThread();
        runs.incrementAndGet();
        try {
            letGo.await();
        } catch (InterruptedException by) {
            interrupted.set(true);
            throw by;
        }
        return result;
    }

    /** The same by subclassing. */
    Thread asThread() {
        return new Thread() {
            @Override
            public void run() {
                try {
                    call();
                } catch (InterruptedException noted) {
                    interrupt();
                }
            }
        };
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

    /** The thread that ran it; null before it begins. */
    @Nullable
    Thread ranIn() {
        return ranIn;
    }

    boolean hasBegun() {
        return ranIn != null;
    }

    boolean isOver() {
        var thread = ranIn;
        return thread != null && !thread.isAlive();
    }
}
