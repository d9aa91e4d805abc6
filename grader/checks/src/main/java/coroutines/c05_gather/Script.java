package coroutines.c05_gather;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One call and what happens while it waits. When no step is left, whoever is in flight returns, one after the other.
 *
 * @param limit of the gather
 * @param manners of the tasks, one each
 * @param isInterrupted whether the caller's status is set at the call
 */
record Script(int limit, Method method, List<Manner> manners, boolean isInterrupted, List<Step> steps) {
    private static final int MOST_TASKS = 9;
    private static final int LONGEST = 12;
    private static final List<Integer> LIMITS = List.of(1, 1, 2, 3, 4, 8, 1_000);

    /** What may happen. */
    enum Kind {
        /** One that is in flight returns a value. */
        RETURN,
        /** One returns null. */
        NULL,
        /** One returns a value and leaves its thread interrupted. */
        LEAVE,
        /** One throws. */
        THROW,
        /** The caller is interrupted. */
        INTERRUPT,
        /** Whoever waits wakes up for no reason. */
        POKE,
        /** The collection is changed. */
        CHANGE
    }

    /**
     * One step.
     *
     * @param target whom it is about, as a seed of its place among those in flight
     */
    record Step(Kind kind, int target) {}

    /** Scripts of these calls and steps. */
    static Arbitrary<Script> of(List<Method> methods, List<Manner> manners, Kind... kinds) {
        return of(methods, manners, false, kinds);
    }

    /** The same; the caller may be interrupted at the call. */
    static Arbitrary<Script> of(List<Method> methods, List<Manner> manners, boolean mayBeInterrupted, Kind... kinds) {
        var step = Combinators.combine(
                        Arbitraries.of(kinds), Arbitraries.integers().between(0, 100))
                .as(Step::new);
        var tasks = Arbitraries.of(manners).list().ofMaxSize(MOST_TASKS);
        return Combinators.combine(
                        Arbitraries.of(LIMITS),
                        Arbitraries.of(methods),
                        tasks,
                        mayBeInterrupted ? Arbitraries.of(true, false, false) : Arbitraries.just(false),
                        step.list().ofMaxSize(LONGEST))
                .as(Script::new)
                .filter(script -> !script.method.first() || !script.manners.isEmpty())
                .withoutEdgeCases();
    }

    /** The same, and the collection stays as it is. */
    Script unchanged() {
        var left = steps.stream().filter(step -> step.kind() != Kind.CHANGE).toList();
        return new Script(limit, method, manners, isInterrupted, left);
    }

    @Override
    public String toString() {
        return "limit " + limit + ", " + manners.size() + " tasks, " + method.told();
    }
}
