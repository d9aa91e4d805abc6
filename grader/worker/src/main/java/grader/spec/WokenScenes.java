package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may happen while somebody is on its way: into its wait, or out of it. A is held at each of its points. */
final class WokenScenes<S> {
    /** A right one passes some ten points until it waits. */
    private static final int MOST_POINTS = 16;

    private final Trial trial;
    private final Waiting<S> waiting;

    WokenScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
    }

    /** Opened while A is on its way to wait: A is not left behind. */
    void newsOnTheWay(Optional<Duration> way) throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var stage = new WaitingStage<>(trial, waiting)) {
                var first = Overtaken.start(stage.actors(), point, "A", stage.name(way), stage.command(way));
                var opening = stage.startsOpening();
                stage.actors().settle();
                var call = first.goesOn();
                stage.opened(opening);
                stage.goesOn(
                        call,
                        labelled(
                                waiting.clauses().progress(),
                                waiting.opening().name() + " came while A was on its way to wait: A goes on"));
                return first.wasHeld();
            }
        });
    }

    /** Whoever opens is held at each of its points while A wakes up or looks: A is not left behind. */
    void openedInSteps(Optional<Duration> way) throws Exception {
        HeldWaiter.atEachPoint(point -> {
            try (var stage = new WaitingStage<>(trial, waiting)) {
                var call = stage.waits("A", way);
                var opening = stage.startsOpening(point);
                stage.opened(opening.goesOn());
                stage.goesOn(
                        call,
                        labelled(waiting.clauses().progress(), waiting.opening().name() + " lets A go on"));
                return opening.wasHeld();
            }
        });
    }

    /** A has been let go on and C comes while A wakes up: where one is let, one of the two goes on. */
    void othersComeMeanwhile(Optional<Duration> way) throws Exception {
        HeldWaiter.atEachPoint(point -> comesMeanwhile(way, point));
    }

    private boolean comesMeanwhile(Optional<Duration> way, int point) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var woken = stage.waits("A", way);
            var hold = HeldWaiter.at(stage.actors(), woken, point);
            var opening = stage.startsOpening();
            stage.actors().settle();
            var other = stage.calls("C", waiting.patientWay(0));
            stage.actors().settle();
            var wasHeld = hold.goesOn();
            stage.opened(opening);
            if (stage.letsOne()) {
                var calls = new ArrayList<>(List.of(woken, other));
                var closed = labelled(waiting.clauses().closed(), "one was let go on: A or C, and the other one waits");
                // that one of them does go on is progress, which has scenes of its own
                stage.actors().atMostOneReturns(calls, closed).ifPresent(calls::remove);
            }
            return wasHeld;
        }
    }
}
