// loses: C2
// because: the wait is an if: a wake-up for no reason ends it, though it is another one's turn
// may lose: C1, C3, C4, C5, C6, C7, C8, C9, C12
package coroutines.c04_event_loop;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

public final class EventLoop {
    private final Clock clock;
    private final Greenlet<Void> main;
    private final Queue<Greenlet<?>> ready = new ArrayDeque<>();
    private final Queue<Greenlet<?>> asleep = new PriorityQueue<>(
            comparing((Greenlet<?> sleeper) -> sleeper.due).thenComparing(sleeper -> sleeper.number));
    private Greenlet<?> running;
    private int spawned;

    /** A loop without tasks; the code that calls is its main greenlet (C1). */
    public EventLoop(Clock clock) {
        this.clock = requireNonNull(clock, "clock");
        main = new Greenlet<>(null);
        running = main;
    }

    /** A new greenlet that is ready (C1). */
    public <V> Task<V> spawn(Callable<V> body) {
        var greenlet = new Greenlet<>(requireNonNull(body, "body"));
        ready.add(greenlet);
        return greenlet;
    }

    /** Lets others run until so much time has gone by (C4). */
    public void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a negative duration: " + duration);
        }
        sleepUntil(clock.now().plus(duration));
    }

    private void sleepUntil(Duration time) {
        running.due = time;
        asleep.add(running);
        handOver();
    }

    /** Waits until all of them have ended (C6). */
    public void joinAll(Collection<? extends Task<?>> tasks) {
        var all = List.<Task<?>>copyOf(tasks); // refuses null, and does not change later
        if (all.contains(running)) {
            throw new IllegalStateException("a greenlet cannot wait for itself");
        }
        for (var task : all) {
            var other = (Greenlet<?>) task;
            if (!other.isDone() && running.awaited.add(other)) {
                other.joiners.add(running);
            }
        }
        if (!running.awaited.isEmpty()) {
            handOver();
        }
        if (!running.awaited.isEmpty()) { // main goes on although they have not ended (C8)
            main.awaited.forEach(other -> other.joiners.remove(main));
            main.awaited.clear();
            throw new IllegalStateException("this wait would never end: nobody is ready and nobody sleeps");
        }
    }

    /** A clock that puts to sleep only the greenlet that calls it (C9). */
    public Clock patched() {
        return new Clock() {
            @Override
            public Duration now() {
                return clock.now();
            }

            @Override
            public void sleepUntil(Duration time) {
                var now = clock.now();
                EventLoop.this.sleepUntil(time.compareTo(now) > 0 ? time : now);
            }
        };
    }

    private void handOver() {
        var me = running;
        resume(next());
        if (!me.isItsTurn) {
            LockSupport.park(me);
        }
        me.isItsTurn = false;
    }

    private void resume(Greenlet<?> greenlet) {
        running = greenlet;
        if (greenlet.hasBegun) {
            greenlet.isItsTurn = true;
            LockSupport.unpark(greenlet.thread);
        } else {
            greenlet.hasBegun = true;
            Thread.ofVirtual().name("greenlet").start(greenlet::run);
        }
    }

    private Greenlet<?> next() {
        wakeSleepers();
        if (ready.isEmpty() && !asleep.isEmpty()) {
            clock.sleepUntil(asleep.element().due);
            wakeSleepers();
        }
        return ready.isEmpty() ? main : ready.remove();
    }

    private void wakeSleepers() {
        var now = clock.now();
        while (!asleep.isEmpty() && asleep.element().due.compareTo(now) <= 0) {
            ready.add(asleep.remove());
        }
    }

    private final class Greenlet<V> implements Task<V> {
        private final int number = spawned++;
        private final Callable<V> body;
        private volatile boolean isItsTurn;
        private Thread thread = Thread.currentThread();
        private final Set<Greenlet<?>> awaited = new HashSet<>();
        private final Set<Greenlet<?>> joiners = new TreeSet<>(comparing(joiner -> joiner.number));
        private boolean hasBegun = number == 0;
        private boolean hasEnded;
        private Duration due = Duration.ZERO;
        private V value;
        private Throwable failure;

        Greenlet(Callable<V> body) {
            this.body = body;
        }

        private void run() {
            thread = Thread.currentThread();
            try {
                value = body.call();
            } catch (Throwable any) { // whatever it is, it is kept for whoever asks
                failure = any;
            }
            hasEnded = true;
            for (var joiner : joiners) {
                if (joiner.awaited.remove(this) && joiner.awaited.isEmpty()) {
                    ready.add(joiner);
                }
            }
            resume(next());
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
            return value;
        }

        @Override
        public boolean isDone() {
            return hasEnded;
        }
    }
}
