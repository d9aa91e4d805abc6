// loses: C7
// because: a task that leaves its thread interrupted has the next one of the worker begin so
package coroutines.c05_gather;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** As many virtual workers as the limit, each of which takes the next task again and again. */
public final class Gather {
    private static final Duration EVER = Duration.ofDays(100_000);

    private final int limit;

    public Gather(int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        this.limit = limit;
    }

    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        try {
            return runAll(tasks, EVER);
        } catch (TimeoutException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    public <V> List<V> runAll(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        var work = new Work(tasks, timeout, false);
        work.run(limit);
        return (List<V>) Collections.unmodifiableList(Arrays.asList(work.values));
    }

    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks)
            throws ExecutionException, InterruptedException {
        try {
            return firstOf(tasks, EVER);
        } catch (TimeoutException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    public <V> V firstOf(Collection<? extends Callable<? extends V>> tasks, Duration timeout)
            throws ExecutionException, InterruptedException, TimeoutException {
        var work = new Work(tasks, timeout, true);
        if (work.tasks.length == 0) {
            throw new IllegalArgumentException("no tasks");
        }
        work.run(limit);
        return (V) work.winner;
    }

    private static final class Work {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Callable<?>[] tasks;
        private final Object[] values;
        private final Duration timeout;
        private final boolean race;
        private final Set<Thread> busy = new LinkedHashSet<>();
        private int workers;
        private int next;
        private int through;
        private boolean decided;
        private Exception end;
        private Throwable thrownFirst;
        private Object winner;

        Work(Collection<? extends Callable<?>> tasks, Duration timeout, boolean race) {
            this.tasks = tasks.toArray(new Callable<?>[0]);
            for (var task : this.tasks) {
                Objects.requireNonNull(task);
            }
            this.timeout = Objects.requireNonNull(timeout);
            this.race = race;
            values = new Object[this.tasks.length];
        }

        void run(int limit) throws ExecutionException, InterruptedException, TimeoutException {
            var until = System.nanoTime();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tasks.length == 0) {
                return;
            }
            if (timeout.isNegative() || timeout.isZero()) {
                throw new TimeoutException();
            }
            until += timeout.compareTo(EVER) > 0 ? EVER.toNanos() : timeout.toNanos();
            lock.lock();
            try {
                workers = Math.min(limit, tasks.length);
                for (var i = 0; i < workers; i++) {
                    Thread.startVirtualThread(this::works);
                }
                awaitDecision(until);
                while (workers > 0) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
            switch (end) {
                case null -> {}
                case ExecutionException failed -> throw failed;
                case TimeoutException late -> throw late;
                case InterruptedException interrupted -> throw interrupted;
                default -> throw new IllegalStateException(end);
            }
        }

        private void awaitDecision(long until) {
            try {
                while (!decided) {
                    var left = until - System.nanoTime();
                    if (left <= 0) {
                        decide(new TimeoutException("after " + timeout));
                    } else {
                        changed.awaitNanos(left);
                    }
                }
            } catch (InterruptedException interrupted) {
                decide(interrupted);
            }
        }

        private void decide(Exception how) {
            if (!decided) {
                decided = true;
                end = how;
                busy.forEach(Thread::interrupt);
                changed.signalAll();
            }
        }

        private void works() {
            for (var number = takes(); number >= 0; number = takes()) {
                Object value = null;
                Throwable thrown = null;
                try {
                    value = tasks[number].call();
                } catch (Throwable any) {
                    thrown = any;
                }
                ends(number, value, thrown);
            }
        }

        /** The next one; negative when there is none for this worker. Nobody interrupts it for an earlier one. */
        private int takes() {
            lock.lock();
            try {
                if (decided || next == tasks.length) {
                    workers--;
                    changed.signalAll();
                    return -1;
                }
                busy.add(Thread.currentThread());
                return next++;
            } finally {
                lock.unlock();
            }
        }

        private void ends(int number, Object value, Throwable thrown) {
            lock.lock();
            try {
                busy.remove(Thread.currentThread());
                through++;
                if (decided) {
                    return;
                }
                if (thrown == null) {
                    values[number] = value;
                    if (race) {
                        winner = value;
                    }
                } else if (thrownFirst == null) {
                    thrownFirst = thrown;
                }
                var all = through == tasks.length;
                if (race ? thrown == null : all && thrownFirst == null) {
                    decide(null);
                } else if (race ? all : thrownFirst != null) {
                    decide(new ExecutionException(thrownFirst));
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
