package coroutines.c05_gather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

final class Scope<V> {
    /** How a call may be decided. */
    private enum Decision {
        NONE,
        RETURNED,
        FAILED,
        TIMED_OUT,
        INTERRUPTED
    }

    private final int limit;
    private final List<Callable<? extends V>> tasks;
    private final boolean firstCounts;
    private final List<V> values;
    private final Set<Thread> inFlight = new HashSet<>();
    private Decision decision = Decision.NONE;
    private Throwable failure;
    private int begun;
    private int ended;
    private int winner;

    Scope(int limit, Collection<? extends Callable<? extends V>> tasks, boolean firstCounts) {
        this.limit = limit;
        this.tasks = List.copyOf(tasks); // refuses null, and does not change later
        this.firstCounts = firstCounts;
        values = new ArrayList<>(Collections.nCopies(this.tasks.size(), null));
    }

    synchronized void run(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
        var begin = System.nanoTime();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tasks.isEmpty()) {
            return;
        }
        var nanos = nanos(timeout);
        if (nanos > 0) {
            beginMore();
        }
        awaitDecision(begin, nanos);
        awaitTheRest();
        switch (decision) {
            case FAILED -> throw new ExecutionException(failure);
            case TIMED_OUT -> throw new TimeoutException();
            case INTERRUPTED -> throw new InterruptedException();
            case RETURNED, NONE -> {}
        }
    }

    /** Of any duration, also where {@link Duration#toNanos()} overflows. */
    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            return 0;
        }
        return timeout.compareTo(Gather.LONGEST) < 0 ? timeout.toNanos() : Long.MAX_VALUE;
    }

    private void awaitDecision(long begin, long nanos) {
        try {
            while (decision == Decision.NONE) {
                var left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    decide(Decision.TIMED_OUT);
                } else {
                    wait(left / 1_000_000, (int) (left % 1_000_000));
                }
            }
        } catch (InterruptedException _) {
            decide(Decision.INTERRUPTED);
        }
    }

    /** An interrupt that comes now is put off. */
    private void awaitTheRest() {
        var interrupted = false;
        while (!inFlight.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void beginMore() {
        while (decision == Decision.NONE && inFlight.size() < limit && begun < tasks.size()) {
            var number = begun++;
            var thread = Thread.ofVirtual().name("task-" + number).unstarted(() -> runTask(number));
            inFlight.add(thread);
            thread.start();
        }
    }

    private void runTask(int number) {
        V value = null;
        Throwable thrown = null;
        try {
            if (mayBegin()) {
                value = tasks.get(number).call();
            }
        } catch (Throwable any) { // whatever it is, the call tells it
            thrown = any;
        }
        end(number, value, thrown);
    }

    /** Between its start and its first line the call may have been decided. */
    private synchronized boolean mayBegin() {
        return decision == Decision.NONE;
    }

    private synchronized void end(int number, V value, Throwable thrown) {
        inFlight.remove(Thread.currentThread());
        ended++;
        if (decision == Decision.NONE) {
            counts(number, value, thrown);
            beginMore();
        }
        notifyAll();
    }

    private void counts(int number, V value, Throwable thrown) {
        if (thrown == null) {
            values.set(number, value);
            if (firstCounts || ended == tasks.size()) {
                winner = number;
                decide(Decision.RETURNED);
            }
            return;
        }
        failure = failure == null ? thrown : failure;
        if (!firstCounts || ended == tasks.size()) {
            decide(Decision.FAILED);
        }
    }

    private void decide(Decision how) {
        if (decision == Decision.NONE) {
            decision = how;
            inFlight.forEach(Thread::interrupt);
        }
    }

    /** What all have returned, when {@link #run} has. */
    synchronized List<V> values() {
        return values;
    }

    /** What the first one has returned, when {@link #run} has. */
    synchronized V firstValue() {
        return values.get(winner);
    }
}
