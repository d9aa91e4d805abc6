package threads.t01_start_and_join;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A task that, once begun, waits until the check lets it go, and remembers who ran it and how often. */
final class Gated implements Callable<@Nullable Object> {
    private final String name;
    private final @Nullable Object result;
    private final Optional<Throwable> failure;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private volatile @Nullable Thread ranIn;

    Gated(String name, @Nullable Object result) {
        this.name = name;
        this.result = result;
        this.failure = Optional.empty();
    }

    /** One that throws this when it is let go. */
    Gated(String name, Throwable failure) {
        this.name = name;
        this.result = null;
        this.failure = Optional.of(failure);
    }

    @Override
    public @Nullable Object call() throws Exception {
        ranIn = Thread.currentThread();
        runs.incrementAndGet();
        try {
            letGo.await();
        } catch (InterruptedException by) {
            interrupted.set(true);
            throw by;
        }
        failure.ifPresent(Gated::rethrow);
        return result;
    }

    /** Also what is checked: the compiler is told that it is not. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** The same by subclassing; all have the same name. */
    Thread asThread() {
        return new Thread("worker") {
            @Override
            public void run() {
                runAsThread();
            }
        };
    }

    /** The same with a thread of no class of its own. */
    Thread asPlainThread() {
        return new Thread(this::runAsThread, "worker");
    }

    private void runAsThread() {
        try {
            call();
        } catch (Exception thrown) {
            if (wasInterrupted()) {
                Thread.currentThread().interrupt();
            } else {
                Gated.rethrow(thrown);
            }
        }
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
