package iomodels.i04_select_and_poll;

import grader.spec.Play;
import iomodels.i04_select_and_poll.Script.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays a script, and judges every call by what its kernel has seen. */
final class Player {
    private static final String STAYS = "what was returned stays as it is, whatever happens later";

    private final Play play;
    private final Script script;
    private final Map<Integer, Traced> kernels = new HashMap<>();
    private final Map<Integer, Multiplexer> multiplexers = new HashMap<>();
    private final List<Returned> returned = new ArrayList<>();
    private boolean hasTold;

    /** What was returned, and what it was like then. */
    private record Returned(Object answer, Object copy) {
        static Returned of(Object answer) {
            return new Returned(
                    answer,
                    switch (answer) {
                        case Ready ready ->
                            new Ready(
                                    Set.copyOf(ready.readable()),
                                    Set.copyOf(ready.writable()),
                                    Set.copyOf(ready.urgent()));
                        case List<?> list -> List.copyOf(list);
                        default -> throw new IllegalArgumentException("no answer: " + answer);
                    });
        }
    }

    Player(Play play, Script script) {
        this.play = play;
        this.script = script;
        for (var visit : script.visits()) {
            kernels.computeIfAbsent(visit.multiplexer(), _ -> new Traced());
        }
        kernels.forEach((number, kernel) -> multiplexers.put(
                number,
                play.looks("C1", "the constructor takes a kernel", "new Multiplexer", () -> new Multiplexer(kernel))));
    }

    /** Whether a call has told something that one which does nothing does not. */
    boolean hasTold() {
        return hasTold;
    }

    void play() {
        for (var visit : script.visits()) {
            play(visit);
        }
    }

    private void play(Visit visit) {
        var kernel = Objects.requireNonNull(kernels.get(visit.multiplexer()));
        var handed = Handed.of(visit.request(), script.feature() != Feature.UNMODIFIABLE);
        var meddles = script.feature() == Feature.MEDDLING;
        var call = kernel.begin(visit.world(), visit.request(), meddles ? handed::meddle : () -> {});
        new Told(play, visit).begin(script.visits().size() > 1);
        var outcome = outcome(visit, handed);
        kernel.end();
        Thread.interrupted(); // whatever the call has left there
        new Verdict(play, visit, call).judge(outcome);
        hasTold |= tells(outcome);
        if (!meddles) {
            play.require(
                    handed.isAsBefore(),
                    "C12",
                    "the caller's sets and list are never changed",
                    "they are not as they were handed in: " + handed);
        }
        if (!(outcome instanceof Throwable)) {
            returned.add(Returned.of(Objects.requireNonNull(outcome)));
        }
        if (script.feature() != Feature.UNMODIFIABLE) {
            handed.meddle();
        }
        requireThatAnswersStay();
    }

    private void requireThatAnswersStay() {
        if (returned.size() > 1 && hasTold) {
            play.meets("C12");
        }
        for (var earlier : returned) {
            play.require(earlier.copy().equals(earlier.answer()), "C12", STAYS, "it has become " + earlier.answer());
        }
    }

    private static boolean tells(@Nullable Object outcome) {
        return switch (outcome) {
            case Ready ready -> !ready.isEmpty();
            case List<?> list -> !list.isEmpty();
            case null, default -> outcome instanceof Throwable;
        };
    }

    private @Nullable Object outcome(Visit visit, Handed handed) {
        var multiplexer = Objects.requireNonNull(multiplexers.get(visit.multiplexer()));
        return play.looks(
                visit.request().clause(), "the call returns", visit.request().toString(), () -> {
                    try {
                        return handed.call(multiplexer);
                    } catch (Throwable any) {
                        return any;
                    }
                });
    }
}
