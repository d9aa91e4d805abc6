package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** Calls that wait and are let go on, or rest: scenes without a held thread. */
final class PlainScenes<S> {
    private final Trial trial;
    private final Waiting<S> waiting;
    private final Waiting.Clauses clauses;

    PlainScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
        this.clauses = waiting.clauses();
    }

    /** So many wait, are poked so often, and are let go on one after the other; a newcomer finds all as it was. */
    void everybodyGoesOn(int count, int pokes, String clause) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < count; i++) {
                calls.add(stage.waits(String.valueOf((char) ('A' + i)), waiting.patientWay(i)));
            }
            for (var i = 0; i < pokes; i++) {
                stage.actors().poke();
                calls.forEach(call -> call.waits(labelled(clause, "nobody was let go on: a wake-up for no reason")));
            }
            var progress = labelled(clause, waiting.opening().name() + " lets one of those that wait go on");
            var closed = labelled(pokes > 0 ? clause : clauses.closed(), "one was let go on: the others wait");
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

    void wokenForNoReason() throws Exception {
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

    void rests(Optional<Duration> way) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var call = stage.waits("A", way);
            call.idles(labelled(clauses.rest(), "A waits: it rests until it is called or its time is over"));
            if (way.equals(waiting.patientWay(0))) {
                stage.actors().poke();
                call.waits(labelled(clauses.wakeUps(), "A was woken for no reason: it goes on waiting"));
                call.idles(labelled(clauses.rest(), "A was woken for no reason and rests again"));
                stage.waits("B", way);
                stage.actors().interrupt("B");
                stage.actors().settle();
                call.idles(labelled(clauses.rest(), "another one has left, and A rests on"));
            }
        }
    }
}
