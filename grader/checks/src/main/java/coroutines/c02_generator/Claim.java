package coroutines.c02_generator;

import coroutines.c02_generator.Turn.Beside;
import coroutines.c02_generator.Turn.End;
import grader.spec.Contrast;
import grader.spec.Trial;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What scripts of a generator's whole life are played for: what happens in them beside the calls and must make no
 * difference. What breaks without that, too, is told as what it is; else it is this claim's matter.
 */
enum Claim {
    FIRST_CALL("C2: a refused send leaves the generator new: all goes on as without it", Beside.SENT_TOO_EARLY),
    OTHER_CALLS(
            "C10: whoever calls, and whatever is refused meanwhile: all goes on as by one caller alone",
            Beside.NEXT_BY_ANOTHER,
            Beside.SEND_BY_ANOTHER,
            Beside.CLOSE_BY_ANOTHER,
            Beside.NEXT_BY_BODY,
            Beside.SEND_BY_BODY,
            Beside.CLOSE_BY_BODY),
    WAKE_UPS("C4: a wake-up for no reason lets nobody go on: all goes on as without it", Beside.CALLER_WAKES_UP),
    INTERRUPTS(
            "C11: interrupts end no wait, and are neither lost nor passed on: all goes on as without them",
            Beside.CALLER_INTERRUPTED,
            Beside.CALLER_INTERRUPTED_BEFORE,
            Beside.BODY_INTERRUPTED_BEFORE,
            Beside.BODY_INTERRUPTS_ITSELF),
    CLOSE(
            "C7: neither interrupts nor wake-ups for no reason cut close() short: all goes on as without them",
            Beside.CALLER_INTERRUPTED,
            Beside.CALLER_INTERRUPTED_BEFORE,
            Beside.CALLER_WAKES_UP);

    private static final int MOST_TURNS = 6;
    private static final int MOST_BESIDES = 4;

    private final String expected;
    private final List<Beside> besides;

    Claim(String expected, Beside... besides) {
        this.expected = expected;
        this.besides = List.of(besides);
    }

    /** Scripts of calls alone: each expectation names its clause. */
    static void ofCallsAlone(Trial trial, int tries) throws Exception {
        trial.forAll(
                turns(Arbitraries.just(List.of()), List.of(Scene.CALLER)), tries, turns -> Life.play(trial, turns));
    }

    void check(Trial trial, int tries) throws Exception {
        var callers = this == OTHER_CALLS ? List.of(Scene.CALLER, "B") : List.of(Scene.CALLER);
        var any = Arbitraries.of(besides).list().ofMaxSize(MOST_BESIDES);
        trial.forAll(turns(any, callers), tries, turns -> play(trial, turns));
    }

    /** All of two calls, of which the first comes after what is refused. */
    static void ofTheFirstCalls(Trial trial) throws Exception {
        for (var first : Ask.values()) {
            for (var second : Ask.values()) {
                var turns = List.of(
                        new Turn(first, Scene.CALLER, End.YIELDS, false, List.of(Beside.SENT_TOO_EARLY)),
                        new Turn(second, Scene.CALLER, End.YIELDS, false, List.of()));
                trial.scene(() -> FIRST_CALL.play(trial, turns));
            }
        }
    }

    private void play(Trial trial, List<Turn> turns) throws Exception {
        var own = turns.stream().map(this::owned).toList();
        var alone = own.stream().map(Turn::alone).toList();
        Contrast.of(expected, () -> Life.play(trial, alone), () -> Life.play(trial, own));
    }

    /** What happens to the caller of {@code close()} is the matter of that clause alone. */
    private Turn owned(Turn turn) {
        return turn.with(
                turn.besides().stream().filter(beside -> owns(turn, beside)).toList());
    }

    private boolean owns(Turn turn, Beside beside) {
        return switch (this) {
            case FIRST_CALL, OTHER_CALLS -> true;
            case WAKE_UPS -> !turn.closes();
            case INTERRUPTS ->
                !turn.closes() || beside == Beside.BODY_INTERRUPTED_BEFORE || beside == Beside.BODY_INTERRUPTS_ITSELF;
            case CLOSE -> turn.closes();
        };
    }

    private static Arbitrary<List<Turn>> turns(Arbitrary<List<Beside>> besides, List<String> callers) {
        return Combinators.combine(
                        Arbitraries.of(Ask.NEXT, Ask.NEXT, Ask.SEND, Ask.SEND, Ask.SEND_NULL, Ask.CLOSE),
                        Arbitraries.of(callers),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(End.YIELDS)), Tuple.of(1, Arbitraries.of(End.class))),
                        besides)
                .as((ask, by, end, beside) -> new Turn(ask, by, end, false, beside))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_TURNS);
    }
}
