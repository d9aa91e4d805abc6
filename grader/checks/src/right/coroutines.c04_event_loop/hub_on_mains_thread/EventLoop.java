package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** While main waits, its thread is the hub: it lets one body after the other run, and each comes back to it. */
public final class EventLoop {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition back = lock.newCondition();
    private final LinkedList<Coroutine<?>> ready = new LinkedList<>();
    private final TreeMap<Duration, TreeSet<Integer>> timers = new TreeMap<>();
    private final List<Coroutine<?>> all = new ArrayList<>();
    private final Coroutine<?> main;
    private Coroutine<?> current;

    public EventLoop(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
        main = new Coroutine<>(null);
        current = main;
    }

    public <V> Task<V> spawn(Callable<V> body) {
        Objects.requireNonNull(body);
        var coroutine = new Coroutine<V>(body);
        ready.addLast(coroutine);
        return coroutine;
    }

    public void sleep(Duration duration) {
        if (Objects.requireNonNull(duration).compareTo(Duration.ZERO) < 0) {
            throw new IllegalArgumentException();
        }
        sleepTo(clock.now().plus(duration));
    }

    private void sleepTo(Duration time) {
        timers.computeIfAbsent(time, key -> new TreeSet<>()).add(current.id);
        suspend();
    }

    public void joinAll(Collection<? extends Task<?>> tasks) {
        var missing = new TreeSet<Integer>();
        for (var task : tasks) {
            Objects.requireNonNull(task);
        }
        for (var task : tasks) {
            var coroutine = (Coroutine<?>) task;
            if (coroutine == current) {
                throw new IllegalStateException("oneself");
            }
            if (!coroutine.ended) {
                missing.add(coroutine.id);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        current.missing = missing;
        suspend();
        if (!main.missing.isEmpty() && current == main) {
            main.missing = new TreeSet<>();
            throw new IllegalStateException("for ever");
        }
    }

    public Clock patched() {
        return new Patched();
    }

    private final class Patched implements Clock {
        @Override
        public Duration now() {
            return clock.now();
        }

        @Override
        public void sleepUntil(Duration time) {
            var left = time.minus(clock.now());
            sleep(left.isNegative() ? Duration.ZERO : left);
        }
    }

    private void suspend() {
        if (current != main) {
            current.comeBack();
            return;
        }
        for (var next = next(); next != main; next = next()) {
            lock.lock();
            try {
                current = next;
                next.goOn();
                while (current != main) {
                    back.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private Coroutine<?> next() {
        for (var mayWait = true; true; mayWait = false) {
            var now = clock.now();
            for (Map.Entry<Duration, TreeSet<Integer>> first = timers.firstEntry();
                    first != null && first.getKey().compareTo(now) <= 0;
                    first = timers.firstEntry()) {
                first.getValue().forEach(id -> ready.addLast(all.get(id)));
                timers.pollFirstEntry();
            }
            if (!ready.isEmpty()) {
                return ready.removeFirst();
            }
            if (timers.isEmpty() || !mayWait) {
                return main;
            }
            clock.sleepUntil(timers.firstKey());
        }
    }

    private final class Coroutine<V> implements Task<V> {
        private final int id = all.size();
        private final Callable<V> body;
        private final Condition turn = lock.newCondition();
        private TreeSet<Integer> missing = new TreeSet<>();
        private boolean begun;
        private boolean ended;
        private V value;
        private ExecutionException failure;

        Coroutine(Callable<V> body) {
            this.body = body;
            all.add(this);
        }

        /** Called by the hub, which holds the lock. */
        private void goOn() {
            if (begun) {
                turn.signal();
            } else {
                begun = true;
                Thread.startVirtualThread(this::run);
            }
        }

        private void comeBack() {
            lock.lock();
            try {
                current = main;
                back.signal();
                while (current != this) {
                    turn.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        private void run() {
            lock.lock();
            lock.unlock();
            try {
                value = body.call();
            } catch (Throwable thrown) {
                failure = new ExecutionException(thrown);
            }
            ended = true;
            for (var other : all) {
                if (other.missing.remove(id) && other.missing.isEmpty()) {
                    ready.addLast(other);
                }
            }
            lock.lock();
            try {
                current = main;
                back.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void join() {
            joinAll(List.of(this));
        }

        @Override
        public V value() throws ExecutionException {
            join();
            if (failure != null) {
                throw new ExecutionException(failure.getCause());
            }
            return value;
        }

        @Override
        public boolean isDone() {
            return ended;
        }
    }
}
