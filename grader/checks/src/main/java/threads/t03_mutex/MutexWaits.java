package threads.t03_mutex;

import grader.spec.Actors;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Interrupted and timed waiting. */
final class MutexWaits {
    private static final Duration SHORT = Duration.ofMillis(60);

    private MutexWaits() {}

    static void interruptedOnEntry(Actors actors) {
        var mutex = new Mutex();
        actors.start("A", "acquire() with its interrupt status set", interrupted(() -> MutexChecks.enter(mutex)))
                .fails(
                        InterruptedException.class,
                        "A is interrupted already: acquire() throws, although the mutex is free");
        actors.start(
                        "A",
                        "tryAcquire(1 s) with its interrupt status set",
                        interrupted(() -> mutex.tryAcquire(Duration.ofSeconds(1))))
                .fails(
                        InterruptedException.class,
                        "A is interrupted already: tryAcquire() throws, although the mutex is free");
        actors.start("B", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                .returns(true, "the calls that threw left the mutex free");
    }

    private static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    static void timedWaiterIsInterrupted(Actors actors) {
        var mutex = new Mutex();
        actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns("the mutex is free: acquire() returns");
        var timed = actors.start("B", "tryAcquire(1 h)", () -> mutex.tryAcquire(Duration.ofHours(1)));
        timed.waits("the mutex is held: B waits");
        actors.interrupt("B");
        timed.fails(InterruptedException.class, "B waits and is interrupted: tryAcquire() throws");
    }

    /** Releases and interrupts at the same moment: whatever the interrupted one does, everybody else gets in. */
    static void interruptMeetsRelease(Round round) {
        var mutex = new Mutex();
        var waiter = new AtomicReference<@Nullable Thread>();
        var times = 5;
        round.thread("holder", () -> enterAndLeave(round, mutex, times));
        round.thread("interrupted", () -> {
            for (var i = 0; i < times; i++) {
                waiter.set(Thread.currentThread());
                try {
                    mutex.acquire();
                    MutexChecks.leaveQuietly(mutex);
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            }
            waiter.set(null);
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < 2 * times; i++) {
                round.pause();
                var thread = waiter.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
        round.thread("other", () -> enterAndLeave(round, mutex, times));
        round.run();
    }

    private static void enterAndLeave(Round round, Mutex mutex, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            mutex.acquire();
            round.pause();
            MutexChecks.leaveQuietly(mutex);
        }
    }

    static void expires(Actors actors) {
        var mutex = new Mutex();
        actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns("the mutex is free: acquire() returns");
        for (var timeout : new Duration[] {
            Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(1), SHORT, SHORT.plusNanos(900_000)
        }) {
            var call = actors.start("B", "tryAcquire(" + timeout.toMillis() + " ms)", () -> mutex.tryAcquire(timeout));
            call.returns(false, "A holds the mutex all the time: tryAcquire returns false when its time is over");
            call.neverBefore(timeout, "tryAcquire returns false when its time is over, never before");
        }
        actors.start("A", "release()", () -> MutexChecks.leave(mutex)).returns("A holds the mutex: release() returns");
        actors.start("C", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                .returns(true, "B has given up and left no trace: the mutex is free");
    }

    static void heardOf(Trial trial) {
        try (var actors = trial.actors()) {
            getsInTime(actors);
            hearsTooLate(actors);
        }
    }

    private static void getsInTime(Actors actors) {
        var mutex = new Mutex();
        actors.start("A", "tryAcquire(1 h)", () -> mutex.tryAcquire(Duration.ofHours(1)))
                .returns(true, "the mutex is free: tryAcquire returns true at once");
        var timed = actors.start("B", "tryAcquire(1 h)", () -> mutex.tryAcquire(Duration.ofHours(1)));
        timed.waits("the mutex is held: B waits");
        actors.start("A", "release()", () -> MutexChecks.leave(mutex)).returns("A holds the mutex: release() returns");
        timed.returns(true, "the mutex was released within B's time: tryAcquire returns true");
        actors.start("C", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                .returns(false, "B's tryAcquire returned true: B holds the mutex");
    }

    static void isNotProlonged(Actors actors) {
        var mutex = new Mutex();
        actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns("the mutex is free: acquire() returns");
        var timed = actors.start(
                "B",
                "tryAcquire(300 ms), woken for no reason again and again",
                () -> mutex.tryAcquire(Duration.ofMillis(300)));
        timed.endsThoughPoked(Duration.ofMillis(300), "wake-ups for no reason do not prolong the time of tryAcquire");
        timed.returns(false, "A holds the mutex all the time: tryAcquire returns false");
        timed.neverBefore(Duration.ofMillis(300), "a wake-up for no reason does not end the time of tryAcquire");
    }

    /** A release that a timed waiter hears of when its time is over: whatever it returns, nobody sleeps on. */
    private static void hearsTooLate(Actors actors) {
        var mutex = new Mutex();
        var time = Duration.ofMillis(100);
        actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
        var timed = actors.start("B", "tryAcquire(100 ms)", () -> mutex.tryAcquire(time));
        actors.settle();
        var other = actors.start("C", "acquire()", () -> MutexChecks.enter(mutex));
        actors.settle();
        actors.startUnnoticed("A", "release()", timed, time.plusMillis(30), () -> MutexChecks.leaveQuietly(mutex))
                .returns("A frees the mutex");
        if (timed.returns("B's time is over, or B holds the mutex: tryAcquire returns")) {
            actors.start("B", "release()", () -> MutexChecks.leaveQuietly(mutex))
                    .returns("B frees the mutex");
        }
        other.returns("the mutex is free, and C waits for it: whoever gives up lets the next one have it");
    }

    /** Time-outs that end just when the mutex is released: nobody else misses a wake-up. */
    static void timeoutMeetsRelease(Round round) {
        var mutex = new Mutex();
        var held = new CountDownLatch(1);
        var nanos = 200_000 + round.random().nextInt(1_300_000);
        round.thread("holder", () -> {
            mutex.acquire();
            held.countDown();
            LockSupport.parkNanos(nanos);
            MutexChecks.leaveQuietly(mutex);
        });
        for (var name : new String[] {"timed 1", "timed 2"}) {
            round.thread(name, () -> {
                held.await();
                if (mutex.tryAcquire(Duration.ofMillis(1))) {
                    MutexChecks.leaveQuietly(mutex);
                }
            });
        }
        round.thread("other", () -> {
            held.await();
            enterAndLeave(round, mutex, 1);
        });
        round.run();
    }

    static void refusesNull(Trial trial) throws Exception {
        trial.fails("tryAcquire(null)", NullPointerException.class, () -> new Mutex().tryAcquire(nothing()));
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }
}
