package grader.spec;

import static grader.spec.WaitingStage.gaveUp;
import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who leaves without what it came for, by interrupt or at the end of its time: gives nothing away, keeps nothing, is
 * woken by nobody later, and lets the next one look, at whatever moment it leaves. A leaves, B stays.
 */
final class LeavingScenes<S> {
    /** Long enough to be waiting before it is over, on a quiet machine; on a busy one a scene may say nothing. */
    private static final Duration SOON = Duration.ofNanos(40_900_000);

    private final Trial trial;
    private final Waiting<S> waiting;

    LeavingScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
    }

    /** How a call ends without what it came for. */
    enum How {
        INTERRUPT,
        TIME_OUT
    }

    /** Whether it is opened first and A leaves before it has noticed, or the other way round. */
    private enum Order {
        OPENED_FIRST,
        LEFT_FIRST
    }

    /** How a scene is judged: see {@link Laws#judge}. */
    @FunctionalInterface
    interface Judge {
        void judge(Scene scene) throws Exception;
    }

    void play(How how, Judge judge) throws Exception {
        for (var way : ways(how)) {
            for (var comesFirst : new boolean[] {true, false}) {
                judge.judge(() -> leavesNoTrace(how, way, comesFirst));
            }
            for (var order : Order.values()) {
                judge.judge(() -> HeldWaiter.atEachPoint(point -> leavesInTheSameMoment(how, order, way, point)));
            }
        }
    }

    private List<Optional<Duration>> ways(How how) {
        return how == How.INTERRUPT ? waiting.patientWays() : List.of(Optional.of(SOON));
    }

    private String law(How how) {
        return switch (how) {
            case INTERRUPT -> waiting.clauses().interrupts();
            case TIME_OUT -> waiting.clauses().timeOuts();
        };
    }

    /** The call throws, open or closed, clears the status, and has taken nothing. */
    void interruptedOnEntry(Optional<Duration> way, boolean open) throws Exception {
        var law = waiting.clauses().interrupts();
        try (var stage = new WaitingStage<>(trial, waiting)) {
            if (open) {
                stage.opens();
            }
            stage.callsInterrupted("A", way)
                    .fails(
                            InterruptedException.class,
                            labelled(law, "A is interrupted already: the call throws InterruptedException"));
            stage.requireStatusCleared(law);
            if (open) {
                stage.goesOn(
                        stage.calls("B", waiting.patientWay(0)),
                        labelled(law, "the call that threw has taken nothing: B need not wait"));
            }
        }
    }

    private void leavesNoTrace(How how, Optional<Duration> way, boolean comesFirst) throws Exception {
        var law = law(how);
        try (var stage = new WaitingStage<>(trial, waiting, law)) {
            var early = comesFirst ? Optional.of(arrives(stage, how, way)) : Optional.<Call<Got>>empty();
            var other = stage.waits("B", waiting.patientWay(comesFirst ? 1 : 0));
            var leaver = early.orElseGet(() -> arrives(stage, how, way));
            leaves(stage, how, leaver);
            other.waits(labelled(law, "A has left with nothing: B goes on waiting"));
            stage.opens();
            stage.goesOn(other, labelled(law, "A has gone and is woken by nobody: B is let go on"));
            if (stage.letsOne()) {
                var late =
                        stage.waits("C", waiting.patientWay(0), labelled(law, "B alone was let go on: C has to wait"));
                stage.opens();
                stage.goesOn(late, labelled(law, "A has gone and left nothing behind: C is let go on"));
            }
        }
    }

    /** Who is to be interrupted is seen to wait; who has little time may be through before that can be seen. */
    private Call<Got> arrives(WaitingStage<S> stage, How how, Optional<Duration> way) {
        return switch (how) {
            case INTERRUPT -> stage.waits("A", way);
            case TIME_OUT -> {
                var call = stage.calls("A", way);
                stage.actors().settle();
                yield call;
            }
        };
    }

    private void leaves(WaitingStage<S> stage, How how, Call<Got> leaver) {
        switch (how) {
            case INTERRUPT -> {
                stage.actors().interrupt("A");
                leaver.fails(
                        InterruptedException.class,
                        labelled(law(how), "A waits and is interrupted: the call throws InterruptedException"));
                stage.requireStatusCleared(law(how));
            }
            case TIME_OUT ->
                leaver.returns(
                        Got.NOTHING, labelled(law(how), "A is not let go on: it gives up at the end of its time"));
        }
    }

    /**
     * Opened and left in the same moment: A is held at a point after its wake-up, while the other thing happens. What A
     * then does is its choice; but if it leaves, B goes on in its place.
     */
    private boolean leavesInTheSameMoment(How how, Order order, Optional<Duration> way, int point) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting, law(how))) {
            var leaver = arrives(stage, how, way);
            var other = stage.waits("B", waiting.patientWay(0));
            var hold = HeldWaiter.at(stage.actors(), leaver, point);
            var opening = Optional.<Call<Got>>empty();
            if (order == Order.OPENED_FIRST) {
                opening = Optional.of(stage.startsOpening());
                stage.actors().settle();
                ends(stage, how, hold);
            } else {
                ends(stage, how, leaver);
                hold.awaitHeldOr(leaver);
                opening = Optional.of(stage.startsOpening());
                stage.actors().settle();
            }
            var wasHeld = hold.goesOn();
            stage.opened(opening.orElseThrow());
            if (wasHeld) {
                judge(stage, how, leaver, other);
            }
            return wasHeld;
        }
    }

    /** While A is held after it was let go on: now its time ends, or it is interrupted. */
    private void ends(WaitingStage<S> stage, How how, HeldWaiter hold) {
        if (hold.isHeld()) {
            switch (how) {
                case INTERRUPT -> stage.actors().interrupt("A");
                case TIME_OUT -> passes(SOON);
            }
        }
    }

    /** Lets so much time pass, by ticks that are counted. */
    static void passes(Duration time) {
        for (var begin = System.nanoTime(); System.nanoTime() - begin < time.toNanos(); ) {
            Stillness.tick(1_000_000);
        }
    }

    private void ends(WaitingStage<S> stage, How how, Call<Got> leaver) {
        switch (how) {
            case INTERRUPT -> stage.actors().interrupt("A");
            case TIME_OUT -> stage.actors().says("the time of A ends");
        }
    }

    private void judge(WaitingStage<S> stage, How how, Call<Got> leaver, Call<Got> other) {
        var because = labelled(
                law(how),
                switch (how) {
                    case INTERRUPT -> "A is let go on and interrupted in the same moment: it goes on, or throws";
                    case TIME_OUT -> "A is let go on in the moment in which its time ends: it goes on, or gives up";
                });
        var left = leaver.throwsOrReturns(InterruptedException.class, because) || gaveUp(leaver.returns(because));
        if (left || !stage.letsOne()) {
            stage.goesOn(other, labelled(law(how), "A has left although one was let go on: B goes on in its place"));
        } else {
            stage.stays(other, labelled(waiting.clauses().closed(), "A alone was let go on: B goes on waiting"));
        }
    }
}
