package coroutines.c03_greenlet;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What the greenlets of one family do. Whoever runs takes the next step, so that any script makes sense. Number 0 is
 * the main greenlet.
 *
 * @param parents of each but the main greenlet, as seeds of a number below its own
 * @param steps one after the other
 */
record Script(List<Integer> parents, List<Step> steps) {
    private static final int LONGEST = 70;
    private static final int MOST_GREENLETS = 20;
    private static final int FIRST_VALUE = 1_000; // beyond the small numbers whose boxes are the same

    /** What whoever runs may do. */
    enum Kind {
        SWITCH,
        /** The body returns. */
        END,
        /** The body throws. */
        FAIL,
        CLOSE,
        /** {@code isFinished()}. */
        ASK
    }

    /**
     * One step of whoever runs.
     *
     * @param target whom it is about, as a seed of a number
     * @param isNull whether null is given instead of a number
     */
    record Step(Kind kind, int target, boolean isNull) {}

    static Arbitrary<Script> of(Kind... kinds) {
        var step = Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, MOST_GREENLETS),
                        Arbitraries.of(true, false, false, false))
                .as(Step::new);
        var greenlets = Arbitraries.of(1, 2, 3, 4, 6, 9, MOST_GREENLETS);
        return greenlets
                .flatMap(number -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, MOST_GREENLETS)
                                        .list()
                                        .ofSize(number),
                                step.list().ofMinSize(1).ofMaxSize(LONGEST))
                        .as(Script::new))
                .withoutEdgeCases();
    }

    /** How many there are, the main one too. */
    int greenlets() {
        return parents.size() + 1;
    }

    int parent(int greenlet) {
        return parents.get(greenlet - 1) % greenlet;
    }

    int target(Step step) {
        return step.target() % greenlets();
    }

    /** What is given in that step: a number that no other step gives, or null. */
    Integer value(int number) {
        return steps.get(number).isNull() ? null : Integer.valueOf(FIRST_VALUE + number);
    }

    /** What it is called in the story. */
    static String name(int greenlet) {
        return greenlet == 0 ? "main" : "G" + greenlet;
    }

    @Override
    public String toString() {
        return parents.size() + " greenlets, " + steps.size() + " steps";
    }
}
