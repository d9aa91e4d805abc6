package threads.t05_reentrant_lock;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** C7: time-outs, of threads that do not own the lock. */
final class Timeouts {
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONGER = Duration.ofMillis(300);

    private Timeouts() {}

    static void expire(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            for (var timeout : List.of(
                    Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(1), SHORT, SHORT.plusNanos(900_000))) {
                var call =
                        actors.start("B", "tryAcquire(" + timeout.toMillis() + " ms)", () -> lock.tryAcquire(timeout));
                call.returns(false, "A owns the lock all the time: tryAcquire returns false when its time is over");
                call.neverBefore(timeout, "tryAcquire returns false when its time is over, never before");
            }
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            actors.start("C", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "B has given up and left no trace: the lock is free");
        }
    }

    static void succeedInTime(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "tryAcquire(100 years)", () -> lock.tryAcquire(Duration.ofDays(36_500)))
                    .returns(true, "the lock is free: tryAcquire returns true at once");
            var timed = actors.start("B", "tryAcquire(100 years)", () -> lock.tryAcquire(Duration.ofDays(36_500)));
            timed.waits("A owns the lock: B waits");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            timed.returns(true, "the lock was freed within B's time: tryAcquire returns true");
            actors.start("C", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(false, "B's tryAcquire returned true: B owns the lock");
        }
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }

    static void nullIsRefused(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            var because = "a time-out must be given: tryAcquire(null) throws NullPointerException";
            actors.start("A", "tryAcquire(null)", () -> lock.tryAcquire(nothing()))
                    .fails(NullPointerException.class, because);
            actors.start("B", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            actors.start("B", "tryAcquire(null)", () -> lock.tryAcquire(nothing()))
                    .fails(NullPointerException.class, because + ", to the owner as well");
            actors.start("B", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            actors.start("A", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "the refused calls changed nothing: the lock is free");
        }
    }

    static void areNotProlonged(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var timed = actors.start(
                    "B", "tryAcquire(300 ms), woken for no reason again and again", () -> lock.tryAcquire(LONGER));
            timed.endsThoughPoked(LONGER, "wake-ups for no reason do not prolong the time of tryAcquire");
            timed.returns(false, "A owns the lock all the time: tryAcquire returns false");
            timed.neverBefore(LONGER, "a wake-up for no reason does not end the time of tryAcquire");
        }
    }
}
