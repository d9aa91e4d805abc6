// loses: C4
// because: the permits belong to the gather, not to the call
// may lose: C12
package coroutines.c05_gather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A thread that starts the others, one for each permit; the caller waits for a latch and joins them all. */
public final class Gather {
    private final Semaphore permits;

    public Gather(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException();
        }
        permits = new Semaphore(limit);
    }

    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        return new Call<V>(tasks, false).untimed();
    }

    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        return new Call<V>(tasks, false).within(timeout);
    }

    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        return new Call<V>(tasks, true).untimed().get(0);
    }

    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        return new Call<V>(tasks, true).within(timeout).get(0);
    }

    /** How a call ends. */
    private sealed interface End<V> {
        record Values<V>(List<V> values) implements End<V> {}

        record Failed<V>(Throwable cause) implements End<V> {}

        record Late<V>() implements End<V> {}

        record Interrupted<V>() implements End<V> {}
    }

    private final class Call<V> {
        private final List<Callable<? extends V>> tasks = new ArrayList<>();
        private final boolean isRace;
        private final List<AtomicReference<V>> values = new ArrayList<>();
        private final AtomicReference<End<V>> end = new AtomicReference<>();
        private final AtomicReference<Throwable> first = new AtomicReference<>();
        private final AtomicInteger left;
        private final CountDownLatch decided = new CountDownLatch(1);
        private final List<Thread> started = new ArrayList<>();

        Call(Collection<? extends Callable<? extends V>> given, boolean isRace) {
            for (var task : given) {
                tasks.add(Objects.requireNonNull(task));
                values.add(new AtomicReference<>());
            }
            this.isRace = isRace;
            left = new AtomicInteger(tasks.size());
        }

        List<V> untimed() throws ExecutionException, InterruptedException {
            requireSome();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tasks.isEmpty()) {
                return List.of();
            }
            var starter = Thread.startVirtualThread(this::startAll);
            try {
                decided.await();
            } catch (InterruptedException interrupted) {
                decide(new End.Interrupted<>());
            }
            cancel(starter);
            try {
                return result();
            } catch (TimeoutException never) {
                throw new AssertionError(never);
            }
        }

        List<V> within(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
            Objects.requireNonNull(timeout);
            requireSome();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tasks.isEmpty()) {
                return List.of();
            }
            if (timeout.compareTo(Duration.ZERO) <= 0) {
                throw new TimeoutException();
            }
            var nanos = timeout.getSeconds() > 1L << 33 ? Long.MAX_VALUE : timeout.toNanos();
            var starter = Thread.startVirtualThread(this::startAll);
            try {
                if (!decided.await(nanos, TimeUnit.NANOSECONDS)) {
                    decide(new End.Late<>());
                }
            } catch (InterruptedException interrupted) {
                decide(new End.Interrupted<>());
            }
            cancel(starter);
            return result();
        }

        private void requireSome() {
            if (isRace && tasks.isEmpty()) {
                throw new IllegalArgumentException("none");
            }
        }

        private void startAll() {
            try {
                for (var i = 0; i < tasks.size(); i++) {
                    permits.acquire();
                    if (end.get() != null) {
                        permits.release();
                        return;
                    }
                    var number = i;
                    var thread = Thread.ofVirtual().unstarted(() -> runOne(number));
                    started.add(thread);
                    thread.start();
                }
            } catch (InterruptedException cancelled) {
                // the call is decided: no more are started
            }
        }

        private void runOne(int number) {
            if (end.get() != null) {
                permits.release();
                return;
            }
            try {
                values.get(number).set(tasks.get(number).call());
                returned(number);
            } catch (Throwable thrown) {
                threw(thrown);
            }
            permits.release();
        }

        private void returned(int number) {
            if (isRace) {
                var one = new ArrayList<V>();
                one.add(values.get(number).get());
                decide(new End.Values<>(one)); // before it is counted: the last one that throws must not decide
            }
            if (left.decrementAndGet() == 0 && !isRace) {
                var all = new ArrayList<V>();
                values.forEach(value -> all.add(value.get()));
                decide(new End.Values<>(all));
            }
        }

        private void threw(Throwable thrown) {
            first.compareAndSet(null, thrown);
            if (left.decrementAndGet() == 0 || !isRace) {
                decide(new End.Failed<>(first.get()));
            }
        }

        private void decide(End<V> how) {
            if (end.compareAndSet(null, how)) {
                decided.countDown();
            }
        }

        private void cancel(Thread starter) {
            starter.interrupt();
            var isInterrupted = joins(starter);
            started.forEach(Thread::interrupt);
            for (var thread : started) {
                isInterrupted |= joins(thread);
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Whether the caller was interrupted meanwhile. */
        private static boolean joins(Thread thread) {
            for (var isInterrupted = false; ; isInterrupted = true) {
                try {
                    thread.join();
                    return isInterrupted;
                } catch (InterruptedException later) {
                    Thread.yield();
                }
            }
        }

        private List<V> result() throws ExecutionException, InterruptedException, TimeoutException {
            return switch (end.get()) {
                case End.Values<V>(var found) -> found;
                case End.Failed<V>(var cause) -> throw new ExecutionException(cause);
                case End.Late<V>() -> throw new TimeoutException();
                case End.Interrupted<V>() -> throw new InterruptedException();
            };
        }
    }
}
