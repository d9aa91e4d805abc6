package processes.p11_event;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.HeldWaiter;
import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Who is let go on and has not run since: an interrupt comes, its time passes, or the event is cleared. */
final class Leaving {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Long enough to be set within, on a machine that is not very busy; on another one a scene may say nothing. */
    private static final Duration TIME = Duration.ofMillis(80);
    /** From its wake-up to its next look a call passes a few. */
    private static final int MOST_POINTS = 4;

    private static final Duration HOUR = Duration.ofHours(1);

    private Leaving() {}

    /** How the call ended, and what is left of the interrupt. */
    private enum Ended {
        WITHOUT_STATUS,
        WITH_STATUS,
        BY_THROWING
    }

    /** A is held at each of its points after set() has let it go on, and is interrupted there. */
    static void keepsTheInterrupt(Trial trial, boolean timed) throws Exception {
        HeldWaiter.atEachPoint(point -> {
            try (var actors = trial.actors()) {
                var event = new Event();
                var call = actors.start("A", timed ? "await(1 h)" : "await()", () -> ending(event, timed));
                call.waits("C2: the event is clear: A waits");
                var hold = HeldWaiter.at(actors, call, point);
                var set = actors.start("S", "set()", () -> EventChecks.set(event));
                actors.settle();
                if (hold.isHeld()) {
                    actors.interrupt("A");
                }
                var wasHeld = hold.goesOn();
                set.returns("C1: set() returns");
                var because = "C4: A is interrupted just as the event is set: it throws, or goes on with its interrupt"
                        + " status set";
                if (wasHeld && call.returns(because) == Ended.WITHOUT_STATUS) {
                    throw actors.broken(because, "it went on, and its interrupt status is not set");
                }
                return wasHeld;
            }
        });
    }

    private static Ended ending(Event event, boolean timed) throws InterruptedException {
        try {
            if (timed) {
                event.await(HOUR);
            } else {
                event.await();
            }
            return Thread.currentThread().isInterrupted() ? Ended.WITH_STATUS : Ended.WITHOUT_STATUS;
        } catch (InterruptedException asked) {
            return Ended.BY_THROWING;
        }
    }

    /** Set within the time of A, which is held at a point after its wake-up until the time is over. */
    static void wasSetInTime(Trial trial) throws Exception {
        HeldWaiter.atEachPoint(point -> {
            try (var actors = trial.actors()) {
                var event = new Event();
                var began = System.nanoTime();
                var call = actors.start("A", "await(" + TIME.toMillis() + " ms)", () -> event.await(TIME));
                actors.settle();
                var hold = HeldWaiter.at(actors, call, point);
                var set = actors.start("S", "set()", () -> EventChecks.set(event));
                actors.settle();
                var inTime = set.ended() && System.nanoTime() - began < TIME.toNanos();
                if (inTime && hold.isHeld()) {
                    passes(began);
                }
                var wasHeld = hold.goesOn();
                set.returns("C1: set() returns");
                if (inTime) {
                    call.returns(true, "C5: the event was set within A's time: true, though A runs only after it");
                }
                return wasHeld && point < MOST_POINTS;
            }
        });
    }

    private static void passes(long began) {
        for (var left = 1L; left > 0; left = TIME.toNanos() * 5 / 4 - (System.nanoTime() - began)) {
            LockSupport.parkNanos(left);
        }
    }

    /**
     * Whoever waits on a monitor has not run as long as S keeps that: set() and clear() within it do not wait for
     * anybody. Twice, as every count.
     */
    static void isNotWaitedFor(Trial trial) {
        for (var waiters : new int[] {1, 3}) {
            var waits = 1L;
            for (var look = 1; look <= 2 && waits > 0; look++) {
                waits = waitsOfAPulse(trial, waiters);
            }
            trial.require(
                    waits == 0,
                    "C1: neither set() nor clear() waits for those who go on",
                    "S has waited " + waits + " times in them, though nobody but those who go on had anything to do",
                    "what the others still have to do is no reason to keep whoever clears the event waiting");
        }
    }

    private static long waitsOfAPulse(Trial trial, int waiters) {
        try (var actors = trial.actors()) {
            var event = new Event();
            var thread = new AtomicReference<@Nullable Thread>();
            var calls = List.of("A", "B", "C").subList(0, waiters).stream()
                    .map(name -> waits(actors, event, name, thread))
                    .toList();
            var waits = new AtomicLong();
            if (isInAMonitor(thread.get())) {
                actors.startUnnoticed("S", "set(), clear()", calls.getLast(), Duration.ZERO, () -> {
                            var before = waited();
                            event.set();
                            event.clear();
                            waits.set(waited() - before);
                            return true;
                        })
                        .returns("C1: set() and clear() return");
                calls.forEach(call -> call.returns(true, Pulses.BECAUSE));
            }
            return waits.get();
        }
    }

    private static Call<Boolean> waits(
            Actors actors, Event event, String name, AtomicReference<@Nullable Thread> thread) {
        var call = actors.start(name, "await()", () -> {
            thread.set(Thread.currentThread());
            return EventChecks.await(event);
        });
        call.waits("C2: the event is clear: " + name + " waits");
        return call;
    }

    private static boolean isInAMonitor(@Nullable Thread thread) {
        return thread != null
                && Arrays.stream(thread.getStackTrace()).limit(2).anyMatch(frame -> frame.getClassName()
                        .equals("java.lang.Object"));
    }

    private static long waited() {
        return THREADS.getThreadInfo(Thread.currentThread().threadId()).getWaitedCount();
    }
}
