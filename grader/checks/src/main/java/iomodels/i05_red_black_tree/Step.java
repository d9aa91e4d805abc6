package iomodels.i05_red_black_tree;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What a script may do. Numbers name places in the range of keys; what is there decides which key is meant. */
sealed interface Step {
    /** Keys that single steps are about; runs take others. */
    int FEW = 24;

    /** The first place of runs, and how many there are for them. */
    int RUNS_FROM = 100;

    int RUNS = 900;

    /** {@code insert} of a key that is not there: the first such one from that place on. */
    record Add(int at) implements Step {}

    /** {@code insert} of a key that is there. */
    record Again(int at) implements Step {}

    /** {@code find} of a key that is not there. */
    record Miss(int at) implements Step {}

    /** {@code remove} of a key that is there. */
    record Remove(int at) implements Step {}

    /** {@code remove} of a key that is not there. */
    record RemoveNone(int at) implements Step {}

    /** Many insertions, upwards or downwards or to and fro. */
    record Fill(int from, int count, int stride) implements Step {}

    /** Many removals. */
    record Drain(int from, int count, int stride) implements Step {}

    /** A call with a null argument. */
    record Null(int which, int at) implements Step {}

    /** The comparator fails after so many answers. */
    record Fail(int call, int at, int answers, int failure) implements Step {}

    /** The visitor fails when it is called for the so-manieth time. */
    record FailVisitor(int visits, int failure) implements Step {}

    /** A kind of steps, to be left out of some scripts. */
    enum Kind {
        ADD,
        AGAIN,
        MISS,
        REMOVE,
        REMOVE_NONE,
        FILL,
        DRAIN,
        NULL,
        FAIL,
        FAIL_VISITOR
    }

    /** Which kind it is. */
    default Kind kind() {
        return switch (this) {
            case Add _ -> Kind.ADD;
            case Again _ -> Kind.AGAIN;
            case Miss _ -> Kind.MISS;
            case Remove _ -> Kind.REMOVE;
            case RemoveNone _ -> Kind.REMOVE_NONE;
            case Fill _ -> Kind.FILL;
            case Drain _ -> Kind.DRAIN;
            case Null _ -> Kind.NULL;
            case Fail _ -> Kind.FAIL;
            case FailVisitor _ -> Kind.FAIL_VISITOR;
        };
    }

    /** Steps of all kinds. */
    static Arbitrary<Step> any() {
        var at = Arbitraries.integers().between(0, FEW - 1);
        return Arbitraries.frequencyOf(kinds().stream()
                .map(kind -> Tuple.of(weight(kind), of(kind, at)))
                .toList());
    }

    private static int weight(Kind kind) {
        return switch (kind) {
            case ADD -> 12;
            case REMOVE -> 8;
            case AGAIN, NULL, FAIL -> 4;
            case MISS, REMOVE_NONE, FAIL_VISITOR -> 3;
            case FILL, DRAIN -> 1;
        };
    }

    private static Arbitrary<Step> of(Kind kind, Arbitrary<Integer> at) {
        var from = Arbitraries.integers().between(0, RUNS - 1);
        var count = Arbitraries.frequency(
                Tuple.of(6, 3), Tuple.of(6, 17), Tuple.of(4, 60), Tuple.of(1, 250), Tuple.of(1, 600));
        var stride = Arbitraries.of(1, -1, 7, 401);
        var failure = Arbitraries.integers().between(0, Failures.KINDS - 1);
        return switch (kind) {
            case ADD -> at.map(Add::new);
            case AGAIN -> at.map(Again::new);
            case MISS -> at.map(Miss::new);
            case REMOVE -> at.map(Remove::new);
            case REMOVE_NONE -> at.map(RemoveNone::new);
            case FILL -> Combinators.combine(from, count, stride).as(Fill::new);
            case DRAIN -> Combinators.combine(from, count, stride).as(Drain::new);
            case NULL ->
                Combinators.combine(Arbitraries.integers().between(0, 6), at).as(Null::new);
            case FAIL ->
                Combinators.combine(
                                Arbitraries.integers().between(0, 3),
                                at,
                                Arbitraries.integers().between(0, 4),
                                failure)
                        .as(Fail::new);
            case FAIL_VISITOR ->
                Combinators.combine(Arbitraries.integers().between(0, 6), failure)
                        .as(FailVisitor::new);
        };
    }

    /** All kinds. */
    static List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
