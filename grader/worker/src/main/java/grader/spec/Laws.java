package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The laws of waiting: what every call that can block owes, played with one that is described by {@link Waiting}. Each
 * law is a set of scenes; what breaks is told as the clause that the description gives to it. For woven classes.
 *
 * <pre>{@code
 * @Clause(value = "C5", points = 2)
 * public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
 *     new Laws<>(trial, WAITING).interrupts();
 * }
 * }</pre>
 */
public final class Laws<S> {
    private final Trial trial;
    private final Waiting<S> waiting;
    private final Waiting.Clauses clauses;
    private final LeavingScenes<S> leaving;

    /** The laws for one call, in one check. */
    public Laws(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
        this.clauses = waiting.clauses();
        this.leaving = new LeavingScenes<>(trial, waiting);
    }

    /**
     * Whoever is let go on goes on: from one to a dozen that wait in every way, a waiter that is still on its way when
     * it is let, at each of its points, and beside a second object.
     */
    public void progress() throws Exception {
        for (var count : new int[] {1, 2, 4, 12}) {
            trial.scene(() -> everybodyGoesOn(count, 0, clauses.progress()));
        }
        trial.scene(this::theSecondObject);
        for (var way : waiting.patientWays()) {
            trial.scene(() -> new WokenScenes<>(trial, waiting).newsOnTheWay(way));
        }
    }

    /** No more go on than are let, also when others come just while one wakes up, at each point of its way. */
    public void closed() throws Exception {
        trial.scene(() -> everybodyGoesOn(3, 0, clauses.closed()));
        for (var way : waiting.patientWays()) {
            trial.scene(() -> new WokenScenes<>(trial, waiting).othersComeMeanwhile(way));
        }
    }

    /** An interrupt ends the call on entry and while it waits, and it leaves no trace, at whatever moment it comes. */
    public void interrupts() throws Exception {
        for (var way : waiting.patientWays()) {
            trial.scene(() -> leaving.interruptedOnEntry(way, false));
            trial.scene(() -> leaving.interruptedOnEntry(way, true));
        }
        if (trial.findings().hasBroken(this::waitersGoOn)) {
            return;
        }
        leaving.play(LeavingScenes.How.INTERRUPT);
    }

    /** Times are kept to the nanosecond, never prolonged, may be very long, and who leaves leaves no trace. */
    public void timeOuts() throws Exception {
        if (waiting.timed().isEmpty()) {
            throw new IllegalStateException("without a timed call there are no time-outs to judge");
        }
        var times = new TimeScenes<>(trial, waiting);
        trial.scene(times::timesAreKept);
        trial.scene(times::isNotProlonged);
        if (trial.findings().hasBroken(this::waitersGoOn)) {
            return;
        }
        trial.scene(times::nullIsRefused);
        trial.scene(times::aVeryLongTimeIsWaited);
        trial.scene(times::nothingToWaitFor);
        leaving.play(LeavingScenes.How.TIME_OUT);
    }

    /** A wake-up for no reason lets nobody go on, and changes nothing for what comes after it. */
    public void wakeUps() throws Exception {
        trial.scene(this::wokenForNoReason);
        if (trial.findings().hasBroken(this::waitersGoOn)) {
            return;
        }
        for (var count : new int[] {1, 2, 3}) {
            trial.scene(() -> everybodyGoesOn(count, 2, clauses.wakeUps()));
        }
    }

    /** Who waits rests: at once, after a wake-up in vain, and after others have left. */
    public void rest() throws Exception {
        for (var way : waiting.patientWays()) {
            trial.scene(() -> rests(way));
        }
    }

    /** The plain scene: what others rest on. */
    private void waitersGoOn() throws Exception {
        everybodyGoesOn(2, 0, clauses.progress());
    }

    /** So many wait, are poked so often, and are let go on one after the other; a newcomer finds all as it was. */
    private void everybodyGoesOn(int count, int pokes, String clause) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < count; i++) {
                calls.add(stage.waits(String.valueOf((char) ('A' + i)), waiting.patientWay(i)));
            }
            for (var i = 0; i < pokes; i++) {
                stage.actors().poke();
                calls.forEach(call -> call.waits(labelled(clause, "nobody was let go on: a wake-up for no reason")));
            }
            var progress = labelled(clause, "it was let: one of those that wait goes on");
            var closed = labelled(pokes > 0 ? clause : clauses.closed(), "one was let go on, the others wait");
            while (!calls.isEmpty()) {
                stage.opens();
                stage.goOnAsLet(calls, progress, closed);
            }
            if (stage.letsOne()) {
                var late = stage.waits("Z", waiting.patientWay(0), labelled(clause, "all are through: Z has to wait"));
                stage.opens();
                stage.goesOn(late, progress);
            }
        }
    }

    private void theSecondObject() throws Exception {
        try (var first = new WaitingStage<>(trial, waiting);
                var second = new WaitingStage<>(trial, waiting)) {
            var here = first.waits("A", waiting.patientWay(0));
            var there = second.waits("B", waiting.patientWay(1));
            second.opens();
            second.goesOn(there, labelled(clauses.progress(), "B waits for the second object, which was opened"));
            here.waits(labelled(clauses.closed(), "another object was opened, not the one that A waits for"));
            first.opens();
            first.goesOn(here, labelled(clauses.progress(), "A waits for the first object, which was opened"));
        }
    }

    private void wokenForNoReason() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < 3; i++) {
                calls.add(stage.waits(String.valueOf((char) ('A' + i)), waiting.patientWay(i)));
            }
            for (var i = 0; i < 3; i++) {
                stage.actors().poke();
                calls.forEach(call -> call.waits(
                        labelled(clauses.wakeUps(), "nobody was let go on: a wake-up for no reason ends no call")));
            }
        }
    }

    private void rests(Optional<Duration> way) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var call = stage.waits("A", way);
            call.idles(labelled(clauses.rest(), "A waits: it rests until it is called or its time is over"));
            if (way.equals(waiting.patientWay(0))) {
                stage.actors().poke();
                call.idles(labelled(clauses.rest(), "A was woken for no reason and rests again"));
                stage.waits("B", way);
                stage.actors().interrupt("B");
                stage.actors().settle();
                call.idles(labelled(clauses.rest(), "another one has left, and A rests on"));
            }
        }
    }
}
