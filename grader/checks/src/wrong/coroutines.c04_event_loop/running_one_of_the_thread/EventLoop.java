// loses: C1
// because: who runs is kept for a thread: the first of two loops takes the main greenlet of the second for its own
package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Whose turn it is is kept for all loops of a thread. */
public final class EventLoop {
    private final Clock clock;
    private final Deque<Greenlet<?>> ready = new ArrayDeque<>();
    private final PriorityQueue<Greenlet<?>> sleepers = new PriorityQueue<>(
            Comparator.<Greenlet<?>, Duration>comparing(one -> one.wakeUp).thenComparing(one -> one.number));
    private final Greenlet<?> main;
    private static final ThreadLocal<EventLoop.Greenlet<?>> CURRENT = new ThreadLocal<>();
    private int spawned;

    public EventLoop(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
        main = new Greenlet<>(null);
        main.thread = Thread.currentThread();
        CURRENT.set(main);
    }

    private final class Greenlet<V> implements Task<V> {
        final int number = spawned++;
        final Callable<V> body;
        final List<Greenlet<?>> waiters = new ArrayList<>();
        volatile Thread thread;
        volatile boolean turn;
        Duration wakeUp;
        int missing;
        boolean inVain;
        boolean done;
        V result;
        Throwable failure;

        Greenlet(Callable<V> body) {
            this.body = body;
        }

        void resume() {
            turn = true;
            if (thread == null) {
                thread = Thread.ofVirtual().unstarted(this::run);
                thread.start();
            } else {
                LockSupport.unpark(thread);
            }
        }

        void run() {
            try {
                CURRENT.set(this);
                result = body.call();
            } catch (Throwable t) {
                failure = t;
            }
            done = true;
            waiters.sort(Comparator.comparing(one -> one.number));
            for (var waiter : waiters) {
                if (--waiter.missing == 0) {
                    ready.add(waiter);
                }
            }
            waiters.clear();
            next().resume();
        }

        @Override
        public void join() {
            joinAll(List.of(this));
        }

        @Override
        public V value() throws ExecutionException {
            join();
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return result;
        }

        @Override
        public boolean isDone() {
            return done;
        }
    }

    public <V> Task<V> spawn(Callable<V> body) {
        var task = new Greenlet<V>(Objects.requireNonNull(body));
        ready.add(task);
        return task;
    }

    public void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        sleepTo(clock.now().plus(duration));
    }

    private void sleepTo(Duration time) {
        CURRENT.get().wakeUp = time;
        sleepers.add(CURRENT.get());
        giveWay();
    }

    /** The running one waits for its turn. */
    private void giveWay() {
        var me = CURRENT.get();
        me.turn = false;
        me.thread = Thread.currentThread();
        var next = next();
        if (next == me) {
            return;
        }
        next.resume();
        while (!me.turn) {
            LockSupport.park(this);
        }
    }

    /** Whose turn it is. */
    private Greenlet<?> next() {
        wake();
        if (ready.isEmpty() && !sleepers.isEmpty()) {
            clock.sleepUntil(sleepers.peek().wakeUp);
            wake();
        }
        if (ready.isEmpty()) {
            main.inVain = true;
            return main;
        }
        return ready.remove();
    }

    private void wake() {
        if (sleepers.isEmpty()) {
            return;
        }
        var now = clock.now();
        while (!sleepers.isEmpty() && sleepers.peek().wakeUp.compareTo(now) <= 0) {
            ready.add(sleepers.remove());
        }
    }

    public void joinAll(Collection<? extends Task<?>> tasks) {
        var awaited = new LinkedHashSet<Greenlet<?>>();
        for (var task : tasks) {
            awaited.add((Greenlet<?>) Objects.requireNonNull(task));
        }
        if (awaited.contains(CURRENT.get())) {
            throw new IllegalStateException("waits for itself");
        }
        awaited.removeIf(task -> task.done);
        if (awaited.isEmpty()) {
            return;
        }
        var me = CURRENT.get();
        me.missing = awaited.size();
        for (var task : awaited) {
            task.waiters.add(me);
        }
        giveWay();
        if (me.inVain) {
            me.inVain = false;
            for (var task : awaited) {
                task.waiters.remove(me);
            }
            throw new IllegalStateException("waits in vain");
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
                var now = clock.now();
                sleepTo(time.compareTo(now) > 0 ? time : now);
            }
        };
    }
}
