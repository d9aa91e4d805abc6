package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.Optional;

/** What a call does with its time: A alone waits on a closed object. */
final class TimeScenes<S> {
    /** More milliseconds than an {@code int} takes, and more seconds: cut to one they change their sign. */
    private static final Duration DAYS = Duration.ofDays(30);

    private static final Duration CENTURY = Duration.ofDays(36_500);

    /** Times that an implementation may cut, to whole milliseconds or to microseconds. */
    private static final Duration[] SHORT_TIMES = {
        Duration.ofSeconds(-1),
        DAYS.negated(),
        CENTURY.negated(),
        Duration.ZERO,
        Duration.ofNanos(900_000),
        Duration.ofNanos(1_900_000),
        Duration.ofNanos(20_999_000)
    };

    private static final Duration POKED = Duration.ofMillis(300);

    private final Trial trial;
    private final Waiting<S> waiting;
    private final String law;

    TimeScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
        this.law = waiting.clauses().timeOuts();
    }

    /** Nearly as long as a {@code long} can say; with what the clock says already it is more. */
    private static Duration longest() {
        return Duration.ofNanos(Long.MAX_VALUE - Math.max(0, System.nanoTime() / 2));
    }

    void timesAreKept() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            for (var time : SHORT_TIMES) {
                var call = stage.calls("A", Optional.of(time));
                call.returns(Got.NOTHING, labelled(law, "A is not let go on: it gives up at the end of its time"));
                call.neverBefore(time, labelled(law, "it gives up at the end of its time, never before"));
            }
        }
    }

    void isNotProlonged() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var call = stage.calls("A", Optional.of(POKED));
            var prolonged = waiting.clauses().prolonged();
            call.endsThoughPoked(POKED, labelled(prolonged, "wake-ups for no reason do not prolong the time"));
            call.returns(Got.NOTHING, labelled(law, "A is not let go on: it gives up at the end of its time"));
            call.neverBefore(POKED, labelled(law, "a wake-up for no reason does not end the time"));
        }
    }

    void aVeryLongTimeIsWaited() throws Exception {
        for (var time : new Duration[] {DAYS, CENTURY, longest()}) {
            try (var stage = new WaitingStage<>(trial, waiting)) {
                var call = stage.waits("A", Optional.of(time), labelled(law, "its time is not over: A waits"));
                stage.opens();
                stage.goesOn(call, labelled(law, "A is let go on within its time"));
            }
        }
    }

    /** Open already: a zero, a negative and a long time get it at once. */
    void nothingToWaitFor() throws Exception {
        for (var time : new Duration[] {
            Duration.ZERO, Duration.ofSeconds(-1), DAYS.negated(), CENTURY.negated(), Duration.ofNanos(1), longest()
        }) {
            try (var stage = new WaitingStage<>(trial, waiting)) {
                stage.opens();
                stage.calls("A", Optional.of(time))
                        .returns(Got.WHAT_IT_CAME_FOR, labelled(law, "it is open: A need not wait, whatever its time"));
            }
        }
    }

    /** On a closed object, where it would have to wait. */
    void nullIsRefused() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var clause = waiting.timed().orElseThrow().nulls().orElse(law);
            stage.callsWithNull("A")
                    .fails(NullPointerException.class, labelled(clause, "a time-out of null is refused"));
            stage.opens();
            stage.callsWithNull("A")
                    .fails(NullPointerException.class, labelled(clause, "a time-out of null is refused"));
            stage.goesOn(
                    stage.calls("B", waiting.patientWay(0)), labelled(clause, "the refused call has taken nothing"));
        }
    }
}
