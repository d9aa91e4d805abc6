package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Who waits with a time, is let go on, and finds that another one was quicker: it waits on for what is left of its
 * time, which is read in the kernel. Says nothing where that cannot be read, or where nobody can be quicker.
 */
final class LosingScenes<S> {
    /** Between the begin of the wait and the second one. */
    private static final Duration LATE = Duration.ofMillis(80);
    /** A time is waited for in whole milliseconds by some. */
    private static final Duration GRAIN = Duration.ofMillis(15);

    private final Trial trial;
    private final Waiting<S> waiting;

    LosingScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
    }

    /** A is held at each of its points after it was let go on, and C comes. */
    void whoWakesUpAndLoses() throws Exception {
        if (waiting.opening().lets() == Waiting.Lets.ONE) {
            HeldWaiter.atEachPoint(this::loses);
        }
    }

    private boolean loses(int point) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var call = stage.waits("A", Optional.of(Waiting.LONG));
            var since = System.nanoTime();
            var hold = HeldWaiter.at(stage.actors(), call, point);
            var opening = stage.startsOpening();
            stage.actors().settle();
            stage.calls("C", waiting.patientWay(0));
            stage.actors().settle();
            if (hold.isHeld()) {
                LeavingScenes.passes(LATE);
            }
            var gone = System.nanoTime() - since;
            var wasHeld = hold.goesOn();
            stage.opened(opening);
            if (wasHeld) {
                waitsForTheRest(stage, call, gone);
            }
            return wasHeld;
        }
    }

    /** Whoever opens comes itself right after it, before A hears of anything. */
    void whoHearsOfItLate() throws Exception {
        if (waiting.opening().lets() == Waiting.Lets.ONE && waiting.opening().by() == Waiting.By.ANOTHER) {
            try (var stage = new WaitingStage<>(trial, waiting)) {
                var call = stage.waits("A", Optional.of(Waiting.LONG));
                var since = System.nanoTime();
                var once = Optional.of(Duration.ZERO);
                var quicker = stage.actors()
                        .startUnnoticed(
                                "C",
                                waiting.opening().name() + ", " + stage.name(once),
                                call,
                                LATE,
                                after(stage, stage.command(once)));
                quicker.returns(labelled(waiting.opening().clause(), "neither call waits: both return"));
                waitsForTheRest(stage, call, System.nanoTime() - since);
            }
        }
    }

    private static <S> Callable<Got> after(WaitingStage<S> stage, Callable<Got> command) {
        return () -> {
            stage.open();
            return command.call();
        };
    }

    /** @param gone so much at least of the time of A has passed, in nanoseconds */
    private void waitsForTheRest(WaitingStage<S> stage, Call<Got> call, long gone) {
        stage.actors().settle();
        var most = Waiting.LONG.minusNanos(gone).plus(GRAIN);
        var left = call.ended() ? Optional.<Duration>empty() : call.actor().timeLeft();
        if (left.filter(some -> some.compareTo(most) > 0).isPresent()) {
            Recording.cannot(); // it is no result of a call
            throw stage.actors()
                    .broken(
                            labelled(
                                    waiting.clauses().timeOuts(),
                                    "A was let go on, and another one was quicker: A waits for what is left of its"
                                            + " time"),
                            call.name() + " waits for its whole time again",
                            "fix the end of the time once, at the beginning");
        }
    }
}
