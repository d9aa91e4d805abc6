package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;

/** A monitor for each greenlet; sleepers stand in a sorted list; a joiner looks again at each end. */
public final class EventLoop {
    private final Clock clock;
    private final LinkedBlockingDeque<Green<?>> ready = new LinkedBlockingDeque<>();
    private final ArrayList<Green<?>> sleepers = new ArrayList<>();
    private final ArrayList<Green<?>> joiners = new ArrayList<>();
    private final Green<?> main;
    private volatile Green<?> running;
    private int count;

    public EventLoop(Clock clock) {
        if (clock == null) {
            throw new NullPointerException();
        }
        this.clock = clock;
        main = new Green<>(null);
        main.begun = true;
        running = main;
    }

    public <V> Task<V> spawn(Callable<V> body) {
        if (body == null) {
            throw new NullPointerException();
        }
        var green = new Green<V>(body);
        ready.addLast(green);
        return green;
    }

    public void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException();
        }
        var me = running;
        me.until = clock.now().plus(duration);
        var place = Collections.binarySearch(sleepers, me, (one, other) -> one.comesBefore(other) ? -1 : 1);
        sleepers.add(-place - 1, me);
        yieldTo(choose());
    }

    public void joinAll(Collection<? extends Task<?>> tasks) {
        var wanted = new LinkedHashSet<Task<?>>();
        for (var task : tasks) {
            task.getClass();
            wanted.add(task);
        }
        var me = running;
        if (wanted.contains(me)) {
            throw new IllegalStateException();
        }
        if (wanted.stream().allMatch(Task::isDone)) {
            return;
        }
        me.wanted = wanted;
        joiners.add(me);
        joiners.sort((one, other) -> Integer.compare(one.number, other.number));
        yieldTo(choose());
        if (!wanted.stream().allMatch(Task::isDone)) {
            joiners.remove(me);
            throw new IllegalStateException();
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
                var duration = time.minus(now());
                sleep(duration.isPositive() ? duration : Duration.ZERO);
            }
        };
    }

    private void yieldTo(Green<?> next) {
        var me = running;
        if (next != me) {
            next.resume();
            me.await();
        }
    }

    private Green<?> choose() {
        for (var round = 0; round < 2; round++) {
            while (!sleepers.isEmpty() && sleepers.getFirst().until.compareTo(clock.now()) <= 0) {
                ready.addLast(sleepers.removeFirst());
            }
            var next = ready.pollFirst();
            if (next != null) {
                return next;
            }
            if (sleepers.isEmpty()) {
                break;
            }
            clock.sleepUntil(sleepers.getFirst().until);
        }
        return main;
    }

    private final class Green<V> implements Task<V> {
        private final int number = count++;
        private final Callable<V> body;
        private Duration until;
        private LinkedHashSet<Task<?>> wanted;
        private boolean begun;
        private volatile boolean done;
        private V result;
        private Throwable thrown;

        Green(Callable<V> body) {
            this.body = body;
        }

        boolean comesBefore(Green<?> other) {
            var times = until.compareTo(other.until);
            return times < 0 || times == 0 && number < other.number;
        }

        synchronized void resume() {
            running = this;
            if (begun) {
                notify();
            } else {
                begun = true;
                Thread.ofVirtual().start(this::run);
            }
        }

        synchronized void await() {
            while (running != this) {
                try {
                    wait();
                } catch (InterruptedException again) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(again);
                }
            }
        }

        private void run() {
            try {
                result = body.call();
            } catch (Throwable any) {
                thrown = any;
            }
            done = true;
            for (var joiner : List.copyOf(joiners)) {
                if (joiner.wanted.stream().allMatch(Task::isDone)) {
                    joiners.remove(joiner);
                    ready.addLast(joiner);
                }
            }
            choose().resume();
        }

        @Override
        public void join() {
            joinAll(List.of(this));
        }

        @Override
        public V value() throws ExecutionException {
            join();
            if (thrown == null) {
                return result;
            }
            throw new ExecutionException("failed", thrown);
        }

        @Override
        public boolean isDone() {
            return done;
        }
    }
}
