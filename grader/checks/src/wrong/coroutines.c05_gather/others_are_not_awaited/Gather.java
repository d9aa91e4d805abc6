package coroutines.c05_gather;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

public final class Gather {
    /** As long as {@link Duration#toNanos()} can say: 292 years. */
    static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final int limit;

    /** Runs at most so many tasks of a call beside each other (C1). */
    public Gather(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit below 1: " + limit);
        }
        this.limit = limit;
    }

    /** Runs all; what they returned, in the order of the tasks (C2). */
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        return untimed(() -> runAll(tasks, LONGEST));
    }

    /** The same within so much time (C8). */
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        var scope = new Scope<V>(limit, tasks, false);
        scope.run(requireNonNull(timeout, "timeout"));
        return scope.values();
    }

    /** Runs them until one has returned a value: that one (C6). */
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        return untimed(() -> firstOf(tasks, LONGEST));
    }

    /** The same within so much time (C8). */
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        var scope = new Scope<V>(limit, tasks, true);
        requireNonNull(timeout, "timeout");
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("the first of no tasks");
        }
        scope.run(timeout);
        return scope.firstValue();
    }

    /** A call with a time that nobody lives to see the end of. */
    private interface Timed<R> {
        R call() throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static <R> R untimed(Timed<R> timed) throws ExecutionException, InterruptedException {
        try {
            return timed.call();
        } catch (TimeoutException never) {
            throw new AssertionError("292 years are over", never);
        }
    }
}
