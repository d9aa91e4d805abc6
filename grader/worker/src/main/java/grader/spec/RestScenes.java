package grader.spec;

import static grader.spec.WaitingStage.labelled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Who waits rests: alone and among many, for as long as it takes and for a moment. */
final class RestScenes<S> {
    private static final int SEVERAL = 6;
    /** Who only spins at the end of its time, or for a short one, spins for a good part of this. */
    private static final Duration SHORT = Duration.ofMillis(40);

    private final Trial trial;
    private final Waiting<S> waiting;
    private final Waiting.Clauses clauses;

    RestScenes(Trial trial, Waiting<S> waiting) {
        this.trial = trial;
        this.waiting = waiting;
        this.clauses = waiting.clauses();
    }

    void rests(Optional<Duration> way) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var call = stage.waits("A", way);
            restsWhole(
                    stage.actors(),
                    call,
                    way,
                    labelled(clauses.rest(), "A waits: it rests until it is called or its time is over"));
            if (way.equals(waiting.patientWay(0))) {
                stage.actors().poke();
                call.waits(labelled(clauses.wakeUps(way), "A was woken for no reason: it goes on waiting"));
                call.idles(labelled(clauses.rest(), "A was woken for no reason and rests again"));
                stage.waits("B", way);
                stage.actors().interrupt("B");
                stage.actors().settle();
                call.idles(labelled(clauses.rest(), "another one has left, and A rests on"));
            }
        }
    }

    /** Nobody asks in its place, and it does not wait for a part of its time only, to ask again then. */
    private static void restsWhole(Actors actors, Call<Got> call, Optional<Duration> time, String because) {
        Idleness.require(actors, call, Idleness.ofWhole(call.actor(), time), because);
        call.idles(because);
    }

    /** Several wait in every way: those that come later rest like the first. */
    void everybodyRests() throws Exception {
        var because = labelled(clauses.rest(), "several wait: each of them rests, also those that came later");
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var calls = new ArrayList<Call<Got>>();
            for (var i = 0; i < SEVERAL; i++) {
                var way = waiting.patientWay(i);
                var call = stage.waits(String.valueOf((char) ('A' + i)), way);
                Idleness.require(stage.actors(), call, Idleness.goesOnSoon(call.actor(), way), because);
                calls.add(call);
            }
            var suspects = Idleness.suspects(calls.stream().map(Call::actor).toList());
            for (var call : calls) {
                if (suspects.contains(call.actor())) {
                    call.idles(because);
                }
            }
        }
    }

    /** Three wait, of whom the first two were woken by nobody but a later one, if at all: that wakes nobody else. */
    void restTogether(Optional<Duration> way) throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var call = stage.waits("A", way);
            stage.waits("B", way);
            stage.waits("C", way);
            call.idles(labelled(clauses.rest(), "A, B and C wait, and nobody else calls: they do not wake each other"));
        }
    }

    /** A time that is soon over is no reason to ask again and again until then. Twice, as every look at rest. */
    void restsForAShortTime() throws Exception {
        try (var stage = new WaitingStage<>(trial, waiting)) {
            var first = givesUp(stage, Duration.ofMillis(4)); // what is used for the first time costs more
            var fault = Optional.of("");
            for (var look = 1; look <= 2 && fault.isPresent(); look++) {
                var before = Idleness.Use.of(first.actor());
                fault = Idleness.ofShort(givesUp(stage, SHORT).actor(), before);
            }
            Idleness.require(
                    stage.actors(),
                    first,
                    fault,
                    labelled(clauses.rest(), "A waits for a short time: it rests as well"));
        }
    }

    /** Who comes back at once has not waited: then nothing can be said of its rest. */
    private Call<Got> givesUp(WaitingStage<S> stage, Duration time) {
        var took = new AtomicLong();
        var command = stage.command(Optional.of(time));
        var because = labelled(clauses.timeOuts(), "A is not let go on: it gives up at the end of its time");
        var call = stage.actors().start("A", stage.name(Optional.of(time)), () -> {
            var begin = System.nanoTime();
            var got = command.call();
            took.set(System.nanoTime() - begin);
            return got;
        });
        call.returns(Got.NOTHING, because);
        if (took.get() < time.toNanos() / 2) {
            throw stage.actors().broken(because, call.name() + " gave up, although its time was not over");
        }
        return call;
    }
}
