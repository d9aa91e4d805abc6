package coroutines.c05_gather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The caller does all but the tasks: it begins them, hears of each end through a queue, and decides. */
public final class Gather {
    private static final long EVER = Long.MAX_VALUE;

    private final int limit;

    public Gather(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one: " + limit);
        }
        this.limit = limit;
    }

    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        var loop = new Loop<V>(tasks, false);
        loop.run(EVER, limit);
        return loop.valuesOrFailure();
    }

    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        var loop = new Loop<V>(tasks, false);
        loop.run(nanos(timeout), limit);
        loop.requireInTime();
        return loop.valuesOrFailure();
    }

    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        var loop = new Loop<V>(tasks, true);
        loop.requireSome();
        loop.run(EVER, limit);
        return loop.valuesOrFailure().getLast();
    }

    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        var loop = new Loop<V>(tasks, true);
        var nanos = nanos(timeout);
        loop.requireSome();
        loop.run(nanos, limit);
        loop.requireInTime();
        return loop.valuesOrFailure().getLast();
    }

    private static long nanos(Duration timeout) {
        Objects.requireNonNull(timeout);
        try {
            return Math.max(0, timeout.toNanos());
        } catch (ArithmeticException tooMany) {
            return timeout.isNegative() ? 0 : EVER;
        }
    }

    private record Ended<V>(int number, V value, Throwable thrown) {}

    /** All but the queue and the flag is the caller's own. */
    private static final class Loop<V> {
        private final List<? extends Callable<? extends V>> tasks;
        private final boolean firstWins;
        private final BlockingQueue<Ended<V>> ends = new LinkedBlockingQueue<>();
        private volatile boolean isOver;
        private final List<V> values = new ArrayList<>();
        private int inFlight;
        private int begun;
        private int heard;
        private Throwable failure;
        private boolean isFailed;
        private boolean isLate;

        Loop(Collection<? extends Callable<? extends V>> tasks, boolean firstWins) {
            this.tasks = List.copyOf(tasks);
            this.firstWins = firstWins;
            for (var i = 0; i < this.tasks.size(); i++) {
                values.add(null);
            }
        }

        void requireSome() {
            if (tasks.isEmpty()) {
                throw new IllegalArgumentException("of none there is no first");
            }
        }

        void requireInTime() throws TimeoutException {
            if (isLate) {
                throw new TimeoutException();
            }
        }

        List<V> valuesOrFailure() throws ExecutionException {
            if (isFailed) {
                throw new ExecutionException(failure);
            }
            return values;
        }

        void run(long nanos, int limit) throws InterruptedException {
            var begin = System.nanoTime();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tasks.isEmpty()) {
                return;
            }
            if (nanos == 0) {
                isLate = true;
                return;
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                try {
                    while (!isOver) {
                        while (inFlight < limit && begun < tasks.size()) {
                            begins(threads, begun++);
                        }
                        hears(nanos == EVER ? ends.take() : next(nanos - (System.nanoTime() - begin)));
                    }
                } finally {
                    isOver = true;
                    threads.shutdownNow();
                    awaitTheRest();
                }
            }
        }

        private Ended<V> next(long left) throws InterruptedException {
            return ends.poll(left, TimeUnit.NANOSECONDS);
        }

        private void begins(ExecutorService threads, int number) {
            inFlight++;
            threads.execute(() -> {
                Ended<V> end;
                try {
                    end = new Ended<>(number, isOver ? null : tasks.get(number).call(), null);
                } catch (Throwable thrown) {
                    end = new Ended<>(number, null, thrown);
                }
                ends.add(end);
            });
        }

        private void hears(Ended<V> end) {
            if (end == null) {
                isLate = true;
                isOver = true;
                return;
            }
            inFlight--;
            heard++;
            if (end.thrown == null) {
                values.set(end.number, end.value);
            } else if (failure == null) {
                failure = end.thrown;
            }
            if (end.thrown == null == firstWins || heard == tasks.size()) {
                isOver = true;
                isFailed = end.thrown != null;
                if (firstWins) {
                    values.add(end.value);
                }
            }
        }

        private void awaitTheRest() {
            var isInterrupted = false;
            while (inFlight > 0) {
                try {
                    ends.take();
                    inFlight--;
                } catch (InterruptedException later) {
                    isInterrupted = true;
                }
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
