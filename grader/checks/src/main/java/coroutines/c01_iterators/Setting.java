package coroutines.c01_iterators;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Which iterable is made, of what.
 *
 * @param op by which method
 * @param first length of the first source's iterators
 * @param second length of the second source's, and of the first source's second iterator
 * @param number how many to take, and where a range begins
 * @param end where it ends
 * @param step how it goes on
 * @param same whether a chain's or zip's two sources are one object
 */
record Setting(Op op, int first, int second, int number, int end, int step, boolean same) {
    private static final List<Integer> EXTREMES = List.of(
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1,
            -1_000,
            -3,
            -1,
            0,
            1,
            2,
            5,
            1_000,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE);

    static Arbitrary<Setting> of(Op op) {
        var length = Arbitraries.of(0, 1, 2, 3, 6, 17, Source.ENDLESS);
        var number = op == Op.TAKE
                ? Arbitraries.of(0, 1, 2, 3, 6, 7, 18, 300, Integer.MAX_VALUE)
                : Arbitraries.oneOf(
                        Arbitraries.of(EXTREMES), Arbitraries.integers().between(-300, 300));
        var end = Arbitraries.oneOf(
                Arbitraries.of(EXTREMES), Arbitraries.integers().between(-300, 300));
        var step = Arbitraries.of(EXTREMES).filter(any -> any != 0);
        var same = op == Op.CHAIN || op == Op.ZIP ? Arbitraries.of(false, false, true) : Arbitraries.just(false);
        return Combinators.combine(length, length, number, end, step, same)
                .as((first, second, from, to, by, one) ->
                        new Setting(op, first, one ? first : second, from, to, by, one))
                .withoutEdgeCases();
    }

    /** The same with finite sources that have something. */
    Setting filled() {
        return new Setting(op, filled(first), filled(second), op == Op.TAKE ? 5 : 400, 900, 100, same);
    }

    /** The same with two different objects as sources. */
    Setting apart() {
        return new Setting(op, first, second, number, end, step, false);
    }

    /** The same with sources of these lengths: the one that is shorter ends first, and may be shorter than a take. */
    Setting withLengths(int first, int second) {
        var filled = filled();
        return new Setting(op, first, second, filled.number(), filled.end(), filled.step(), same && first == second);
    }

    private static int filled(int length) {
        return IntStream.of(length, 6)
                .filter(any -> any > 2 && any < 10)
                .findFirst()
                .orElse(6);
    }

    @Override
    public String toString() {
        return switch (op) {
            case RANGE -> "range(" + number + ", " + end + ", " + step + ")";
            case MAP -> "map(f, " + length(first) + ")";
            case TAKE -> "take(" + number + ", " + length(first) + ")";
            case CHAIN -> "chain(" + length(first) + ", " + theSecond() + ")";
            case ZIP -> "zip(" + length(first) + ", " + theSecond() + ")";
            case CYCLE -> "cycle(" + length(first) + ", then " + length(second) + ", then none)";
        };
    }

    private String theSecond() {
        return same ? "the same source" : length(second);
    }

    private static String length(int length) {
        return length == Source.ENDLESS ? "an endless source" : "a source of " + length;
    }
}
