package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Calls that wait and are let go on, or rest: scenes without a held thread. */
final class PlainScenes<S> {
    private static final int CROWD = 66;
    private static final String NAMED = ", on a thread that is named like the others";

    private final Trial trial;
    private final Waiting<S> waiting;
    private final Waiting.Clauses clauses;

    PlainScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
        this.clauses = waiting.clauses();
    }

    /** So many wait in every way and are let go on one after the other; a newcomer finds all as it was. */
    void everybodyGoesOn(int count) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < count; i++) {
                calls.add(stage.waits(name(i), waiting.patientWay(i)));
            }
            goOn(stage, calls, clauses.progress(), clauses.closed());
        }
    }

    /** A thread is itself and nothing else: all have the same name. */
    void everybodyGoesOnOfOneName() throws Exception {
        var clause = clauses.progress();
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < 3; i++) {
                var way = waiting.patientWay(i);
                var call =
                        stage.actors().start(name(i), stage.name(way) + NAMED, namedLikeTheOthers(stage.command(way)));
                call.waits(labelled(clauses.closed(), "A, B and C, which have the same name, wait until they are let"));
                calls.add(call);
            }
            goOn(stage, calls, clause, clauses.closed());
        }
    }

    private static Callable<Got> namedLikeTheOthers(Callable<Got> command) {
        return () -> {
            var thread = Thread.currentThread();
            var own = thread.getName();
            thread.setName(Actor.NAME + "like the others");
            try {
                return command.call();
            } finally {
                thread.setName(own);
            }
        };
    }

    /** The same in one way, after so many wake-ups for no reason, which change nothing. */
    void everybodyGoesOnThoughPoked(int count, int pokes, Optional<Duration> way) throws Exception {
        var clause = clauses.wakeUps(way);
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = poked(stage, count, pokes, way);
            goOn(stage, calls, clause, clause);
        }
    }

    /** They wait, are woken for no reason again and again, and go on waiting. */
    void wokenForNoReason(Optional<Duration> way) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            poked(stage, 3, 3, way);
        }
    }

    private List<Call<Got>> poked(WaitingStage<S> stage, int count, int pokes, Optional<Duration> way) {
        var calls = new ArrayList<Call<Got>>();
        for (var i = 0; i < count; i++) {
            calls.add(stage.waits(name(i), way));
        }
        for (var i = 0; i < pokes; i++) {
            stage.actors().poke();
            calls.forEach(call -> call.waits(
                    labelled(clauses.wakeUps(way), "nobody was let go on: a wake-up for no reason ends no call")));
        }
        return calls;
    }

    private static String name(int number) {
        return String.valueOf((char) ('A' + number));
    }

    private void goOn(WaitingStage<S> stage, List<Call<Got>> calls, String progress, String closed) {
        var opens = waiting.opening().name();
        var goesOn = labelled(
                progress,
                stage.letsOne() ? opens + " lets one of those that wait go on" : opens + " lets all go on that wait");
        while (!calls.isEmpty()) {
            stage.opens();
            stage.goOnAsLet(calls, goesOn, labelled(closed, "one was let go on: the others wait"));
        }
        if (stage.letsOne()) {
            var late = stage.waits("Z", waiting.patientWay(0), labelled(closed, "all are through: Z has to wait"));
            stage.opens();
            stage.goesOn(late, goesOn);
        } else {
            for (var way : waiting.patientWays()) {
                stage.goesOn(stage.calls("Z", way), labelled(progress, "it stays open: Z need not wait"));
            }
        }
    }

    /** So many that two share their place in a table of so many, whatever it goes by. */
    void aCrowdGoesOn() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < CROWD; i++) {
                calls.add(stage.calls("waiter " + (i + 1), waiting.patientWay(i)));
            }
            calls.getLast().waits(labelled(clauses.closed(), "nobody is let go on: all wait"));
            var goesOn =
                    labelled(clauses.progress(), "many wait, and all are let go on, one after the other or at once");
            while (!calls.isEmpty()) {
                stage.opens();
                var through = stage.letsOne() ? List.of(stage.actors().anyReturns(calls, goesOn)) : List.copyOf(calls);
                through.forEach(call -> stage.goesOn(call, goesOn));
                calls.removeAll(through);
            }
        }
    }

    void theSecondObject() throws Exception {
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

    /** Two wait when another object is made, which is nobody's business. */
    void anObjectIsMadeMeanwhile() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            calls.add(stage.waits("A", waiting.patientWay(0)));
            stage.makesAnother();
            calls.add(stage.waits("B", waiting.patientWay(1)));
            while (!calls.isEmpty()) {
                stage.opens();
                stage.goOnAsLet(
                        calls,
                        labelled(clauses.progress(), "another object was made meanwhile, and this one is opened"),
                        labelled(clauses.closed(), "only one is let go on"));
            }
        }
    }
}
