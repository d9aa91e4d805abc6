package processes.p11_event;

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
            var event = new Event();
            for (var timeout : timeouts) {
                var what = "await(" + timeout.toNanos() / 1_000 + " µs)";
                var call = actors.start("A", what, () -> event.await(timeout));
                call.returns(false, "the event is clear all the time: await returns false when its time is over");
                call.neverBefore(timeout, "await returns false when its time is over, never before");
            }
            actors.start("S", "isSet()", event::isSet).returns(false, "a time-out does not set the event");
            actors.start("S", "set()", () -> EventChecks.set(event)).returns("set() returns");
            for (var timeout : timeouts) {
                actors.start("A", "await(" + timeout.toNanos() / 1_000 + " µs)", () -> event.await(timeout))
                        .returns(true, "the event is set: await returns true at once, whatever its time-out");
            }
        }
    }

    static void setInTime(Trial trial) {
        for (var timeout : List.of(Duration.ofHours(1), Duration.ofDays(36_500))) {
            try (var actors = trial.actors()) {
                var event = new Event();
                var timed = actors.start("A", "await(" + timeout + ")", () -> event.await(timeout));
                timed.waits("the event is clear: A waits");
                actors.start("S", "set()", () -> EventChecks.set(event)).returns("set() returns");
                timed.returns(true, "the event was set within A's time: await returns true");
            }
        }
    }

    static void isNotNull(Trial trial) throws Exception {
        for (var set : new boolean[] {false, true}) {
            trial.fails("await(null)", NullPointerException.class, () -> {
                var event = new Event();
                if (set) {
                    event.set();
                }
                return event.await(nothing());
            });
        }
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }

    static void isNotProlonged(Trial trial) {
        try (var actors = trial.actors()) {
            var event = new Event();
            var timed =
                    actors.start("A", "await(300 ms), woken for no reason again and again", () -> event.await(LONGER));
            timed.endsThoughPoked(LONGER, "wake-ups for no reason do not prolong the time of await");
            timed.returns(false, "the event is clear all the time: await returns false");
            timed.neverBefore(LONGER, "a wake-up for no reason does not end the time of await");
        }
    }
}
