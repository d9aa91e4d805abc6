package coroutines.c05_gather;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Tasks beside each other on virtual threads, in a scope that ends when the last of them has.
 *
 * <p><b>Symptom.</b> Ten downloads of a second each take ten seconds one after the other, though the program only
 * waits. Started on threads of their own they take one; but when the third fails, seven go on for nobody.
 *
 * <p><b>Wrong.</b> To leave with the first failure and forget the others; to call {@code cancel} and believe that they
 * have stopped: an interrupt is a request, and a cancelled {@code Future} is done before its task is. To wait for the
 * tasks one after the other: the failure of the last is heard when all the others are through.
 *
 * <p><b>Right.</b> Two questions, each with one answer that everybody looks at under the same lock: is the call
 * <i>decided</i>, and who is in flight? A task that ends takes itself off, may decide, and begins the next. The caller
 * waits for the decision, and then, whatever it was and however long it takes, until nobody is in flight.
 *
 * <p><b>Why it holds.</b>
 * <ul>
 *   <li>A thread is in {@code inFlight} from before its start until its task is over, and only those in there are
 *       counted, interrupted and awaited: never more than the limit (C4), nobody forgotten, nobody else hit (C7).
 *   <li>The first decision counts, since {@link Scope#decide} asks under the lock whether there is one (C5, C6).
 *   <li>A deadline is a time, not a duration: who is woken for no reason waits for the rest only (C8, C10).
 *   <li>After the decision an interrupt of the caller is put off, not lost: the status is set at the end (C9).
 * </ul>
 */
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
