package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What the greenlets of one loop do. Whoever runs takes the next step, so that any script makes sense. Number 0 is
 * main, which spawns some before anything else; the others are numbered as they are spawned. When no step is left,
 * every body returns, and main joins them all.
 *
 * @param begin what the clock shows at the begin
 * @param spawned by main, before the first step
 * @param steps one after the other
 */
record Script(Duration begin, int spawned, List<Step> steps) {
    private static final int LONGEST = 60;
    private static final int MOST_GREENLETS = 20;
    private static final int MOST_OTHERS = 3;
    private static final List<Duration> BEGINS =
            List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(1_000_000_000, 999_999_999));
    private static final List<Duration> AMOUNTS = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(2),
            Duration.ofMillis(3),
            Duration.ofMillis(5),
            Duration.ofNanos(1),
            Duration.ofNanos(900_001),
            Duration.ofHours(1),
            Duration.ofDays(100));

    /** What whoever runs may do. */
    enum Kind {
        SPAWN,
        SLEEP,
        JOIN,
        JOIN_ALL,
        VALUE,
        /** {@code isDone()}. */
        ASK,
        /** Blocks by the clock itself. */
        BLOCK,
        /** Sleeps by the patched clock. */
        PATCHED,
        /** A call that must be refused. */
        REFUSED,
        /** The body returns. */
        END,
        /** The body throws. */
        FAIL
    }

    /**
     * One step of whoever runs.
     *
     * @param targets whom it is about, as seeds of their numbers
     * @param amount of time
     */
    record Step(Kind kind, List<Integer> targets, Duration amount) {}

    static Arbitrary<Script> of(Kind... kinds) {
        var step = Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers()
                                .between(0, 2 * MOST_GREENLETS)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(MOST_OTHERS),
                        Arbitraries.of(AMOUNTS))
                .as(Step::new);
        return Combinators.combine(
                        Arbitraries.of(BEGINS),
                        Arbitraries.of(1, 2, 3, 4, 6, 9, MOST_GREENLETS),
                        step.list().ofMinSize(1).ofMaxSize(LONGEST))
                .as(Script::new)
                .withoutEdgeCases();
    }

    /** The same, where nobody knows of the patched clock. */
    Script unpatched() {
        return new Script(
                begin,
                spawned,
                steps.stream()
                        .map(step -> step.kind() == Kind.PATCHED ? Calls.likeSleep(step) : step)
                        .toList());
    }

    /** What it is called in the story. */
    static String name(int greenlet) {
        return greenlet == 0 ? "main" : "G" + greenlet;
    }

    @Override
    public String toString() {
        return spawned + " greenlets at the begin, " + steps.size() + " steps";
    }
}
