package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Every body's thread begins at once, and parks until one volatile field names its fiber. */
public final class EventLoop {
    private final Clock clock;
    private final ArrayDeque<Fiber> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Fiber main = new Fiber(0, null);
    private int fibers = 1;
    private volatile Fiber turn = main;

    private record Timer(long nanos, Fiber fiber) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            var times = Long.compare(nanos, other.nanos);
            return times != 0 ? times : Integer.compare(fiber.number, other.fiber.number);
        }
    }

    private static final class Fiber {
        final int number;
        final Job<?> job;
        volatile Thread thread;
        int left;

        Fiber(int number, Job<?> job) {
            this.number = number;
            this.job = job;
        }
    }

    public EventLoop(Clock clock) {
        if (clock == null) {
            throw new NullPointerException("clock");
        }
        this.clock = clock;
    }

    public <V> Task<V> spawn(Callable<V> body) {
        if (body == null) {
            throw new NullPointerException("body");
        }
        var job = new Job<V>(fibers++);
        ready.add(job.fiber);
        job.fiber.thread = Thread.ofVirtual().unstarted(() -> job.run(body));
        job.fiber.thread.start();
        return job;
    }

    public void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        timers.add(new Timer(clock.now().toNanos() + duration.toNanos(), turn));
        giveTurn();
    }

    public void joinAll(Collection<? extends Task<?>> tasks) {
        var jobs = Collections.newSetFromMap(new IdentityHashMap<Job<?>, Boolean>());
        tasks.forEach(task -> {
            if (task == null) {
                throw new NullPointerException("task");
            }
            jobs.add((Job<?>) task);
        });
        var me = turn;
        if (jobs.contains(me.job)) {
            throw new IllegalStateException("oneself");
        }
        jobs.removeIf(Job::isDone);
        if (jobs.isEmpty()) {
            return;
        }
        me.left = jobs.size();
        jobs.forEach(job -> job.waiters.add(me));
        giveTurn();
        if (me.left != 0) {
            me.left = 0;
            jobs.forEach(job -> job.waiters.remove(me));
            throw new IllegalStateException("deadlock");
        }
    }

    public Clock patched() {
        return new Clock() {
            @Override
            public Duration now() {
                return clock.now();
            }

            @Override
            public void sleepUntil(Duration time) {
                var nanos = Math.max(time.toNanos(), clock.now().toNanos());
                timers.add(new Timer(nanos, turn));
                giveTurn();
            }
        };
    }

    private void giveTurn() {
        var me = turn;
        me.thread = Thread.currentThread();
        pass();
        await(me);
    }

    private void await(Fiber me) {
        while (turn != me) {
            LockSupport.park(this);
        }
    }

    private void pass() {
        expire();
        if (ready.isEmpty() && !timers.isEmpty()) {
            clock.sleepUntil(Duration.ofNanos(timers.peek().nanos()));
            expire();
        }
        var next = ready.isEmpty() ? main : ready.poll();
        turn = next;
        LockSupport.unpark(next.thread);
    }

    private void expire() {
        var now = clock.now().toNanos();
        while (!timers.isEmpty() && timers.peek().nanos() <= now) {
            ready.add(timers.poll().fiber());
        }
    }

    private final class Job<V> implements Task<V> {
        private final Fiber fiber;
        private final List<Fiber> waiters = new ArrayList<>();
        private Callable<V> outcome;

        Job(int number) {
            fiber = new Fiber(number, this);
        }

        void run(Callable<V> body) {
            await(fiber);
            try {
                var value = body.call();
                outcome = () -> value;
            } catch (Throwable thrown) {
                outcome = () -> {
                    throw new ExecutionException(thrown);
                };
            }
            waiters.sort((one, other) -> one.number - other.number);
            for (var waiter : waiters) {
                if (--waiter.left == 0) {
                    ready.add(waiter);
                }
            }
            pass();
        }

        @Override
        public void join() {
            joinAll(List.of(this));
        }

        @Override
        public V value() throws ExecutionException {
            join();
            try {
                return outcome.call();
            } catch (ExecutionException failed) {
                throw failed;
            } catch (Exception never) {
                throw new AssertionError(never);
            }
        }

        @Override
        public boolean isDone() {
            return outcome != null;
        }
    }
}
