package processes.p10_semaphore;

import static processes.p10_semaphore.CountingSemaphoreChecks.give;
import static processes.p10_semaphore.CountingSemaphoreChecks.take;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** Waiting with a time-out. */
final class Time {
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONGER = Duration.ofMillis(300);

    private Time() {}

    static void expires(Trial trial) {
        var timeouts =
                List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(400_000), Duration.ofMillis(1), SHORT);
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(2);
            for (var timeout : timeouts) {
                var what = "tryAcquire(3, " + timeout.toNanos() / 1_000 + " µs)";
                var call = actors.start("A", what, () -> semaphore.tryAcquire(3, timeout));
                call.returns(false, "2 permits are available all the time: it returns false when its time is over");
                call.neverBefore(timeout, "tryAcquire returns false when its time is over, never before");
            }
            actors.start("B", "tryAcquire(2, 0)", () -> semaphore.tryAcquire(2, Duration.ZERO))
                    .returns(true, "A has given up and left no trace: 2 permits are available");
            actors.start("B", "tryAcquire(1, 0)", () -> semaphore.tryAcquire(1, Duration.ZERO))
                    .returns(false, "no permit is left");
        }
    }

    static void servedInTime(Trial trial) {
        for (var timeout : List.of(Duration.ofNanos(-1), Duration.ofHours(1), Duration.ofDays(36_500))) {
            try (var actors = trial.actors()) {
                var semaphore = new CountingSemaphore(2);
                actors.start("A", "tryAcquire(2, " + timeout + ")", () -> semaphore.tryAcquire(2, timeout))
                        .returns(true, "2 permits are available: tryAcquire returns true at once");
                if (timeout.isPositive()) {
                    var timed =
                            actors.start("B", "tryAcquire(2, " + timeout + ")", () -> semaphore.tryAcquire(2, timeout));
                    timed.waits("no permit is available: B waits");
                    actors.start("A", "release(2)", () -> give(semaphore, 2)).returns("release() returns");
                    timed.returns(true, "2 permits have come within B's time: tryAcquire returns true");
                }
                actors.start("C", "acquire(1)", () -> take(semaphore, 1))
                        .waits("tryAcquire returned true: the permits are taken");
            }
        }
    }

    /** In a fair semaphore B waits behind A; in an unfair one it is served at once. */
    static void lettingTheNextOneIn(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var first =
                    actors.start("A", "tryAcquire(3, 200 ms)", () -> semaphore.tryAcquire(3, Duration.ofMillis(200)));
            actors.settle();
            var second = actors.start("B", "acquire(1)", () -> take(semaphore, 1));
            first.returns(false, "1 permit is available all the time: tryAcquire(3) returns false");
            second.returns("A is gone as if it had never called, and there is a permit for B: B is served");
        }
    }

    static void isNotProlonged(Trial trial) {
        try (var actors = trial.actors()) {
            var semaphore = new CountingSemaphore(1);
            var timed = actors.start(
                    "A",
                    "tryAcquire(2, 300 ms), woken for no reason again and again",
                    () -> semaphore.tryAcquire(2, LONGER));
            timed.endsThoughPoked(LONGER, "wake-ups for no reason do not prolong the time of tryAcquire");
            timed.returns(false, "1 permit is available all the time: tryAcquire(2) returns false");
            timed.neverBefore(LONGER, "a wake-up for no reason does not end the time of tryAcquire");
        }
    }
}
