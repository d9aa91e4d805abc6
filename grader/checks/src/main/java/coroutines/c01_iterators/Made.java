package coroutines.c01_iterators;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An iterable of the submission with its sources, and what its iterator must do, element by element. */
@SuppressWarnings("NullAway") // elements may be null
final class Made {
    static final int FIRST = 1_000;
    static final int SECOND = 500_000;

    final Setting setting;
    final Source first;
    final Source second;
    int calls;
    private Optional<Throwable> failure = Optional.empty();

    /** @param renewed whether a cycle's source has other elements each time, and ends in the sixth round */
    Made(Setting setting, boolean renewed) {
        this.setting = setting;
        var clock = new AtomicInteger();
        first = setting.op() == Op.CYCLE && renewed
                ? new Source(clock, FIRST, true, lengths(setting))
                : new Source(clock, FIRST, false, setting.first());
        second = setting.same() ? first : new Source(clock, SECOND, false, setting.second());
    }

    /** Of the iterators that a cycle asks for, one after the other: the one of none ends it for good. */
    private static int[] lengths(Setting setting) {
        return setting.first() == 0 ? new int[] {0} : new int[] {setting.first(), setting.second(), 2, 1, 3, 0, 5};
    }

    /** Whether a zip has pulled from its first source first, the last time; nothing is said of others. */
    boolean isFirstFirst() {
        return setting.op() != Op.ZIP || setting.same() || first.lastPull() < second.lastPull();
    }

    /** Calls the method. */
    Iterable<?> iterable() {
        return switch (setting.op()) {
            case RANGE -> Lazy.range(setting.number(), setting.end(), setting.step());
            case MAP -> Lazy.map(this::function, first);
            case TAKE -> Lazy.take(setting.number(), first);
            case CHAIN -> Lazy.chain(first, second);
            case ZIP -> Lazy.zip(first, second);
            case CYCLE -> Lazy.cycle(first);
        };
    }

    /** Makes text of a number, and null of null. */
    private @Nullable String function(@Nullable Integer number) {
        calls++;
        failure.ifPresent(thrown -> {
            failure = Optional.empty();
            Source.<RuntimeException>raise(thrown);
        });
        return mapped(number);
    }

    private static @Nullable String mapped(@Nullable Integer number) {
        return number == null ? null : "f(" + number + ")";
    }

    /** The next call of the function fails. */
    void failInFunction(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    /** Where one iterator stands. */
    final class Place {
        int returned;
        int fromFirst;
        int fromSecond;
        private int round;
        private int inRound;

        /** Whether there is a further element. */
        boolean hasNext() {
            return switch (setting.op()) {
                case RANGE -> setting.step() > 0 ? number() < setting.end() : number() > setting.end();
                case MAP -> fromFirst < first.length(0);
                case TAKE -> returned < setting.number() && fromFirst < first.length(0);
                case CHAIN -> fromFirst < first.length(0) || fromSecond < second.length(0);
                case ZIP -> fromFirst < first.length(0) && fromSecond < second.length(0);
                case CYCLE -> inRound < first.length(round) || first.length(round + 1) > 0;
            };
        }

        private long number() {
            return setting.number() + (long) returned * setting.step();
        }

        /** Whether a cycle has to begin anew before its next element. */
        boolean isBetweenRounds() {
            return setting.op() == Op.CYCLE && inRound == first.length(round);
        }

        /** Whether so many were pulled as this place needs. */
        boolean hasPulled() {
            return setting.same()
                    ? first.pulled() == fromFirst + fromSecond
                    : first.pulled() == fromFirst && second.pulled() == fromSecond;
        }

        /** The next element; there is one. */
        @Nullable
        Object next() {
            var element = element();
            returned++;
            return element;
        }

        private @Nullable Object element() {
            return switch (setting.op()) {
                case RANGE -> (int) number();
                case MAP -> mapped(first.element(0, fromFirst++));
                case TAKE -> first.element(0, fromFirst++);
                case CHAIN ->
                    fromFirst < first.length(0) ? first.element(0, fromFirst++) : second.element(0, fromSecond++);
                case ZIP -> new Pair<>(first.element(0, fromFirst++), second.element(0, fromSecond++));
                case CYCLE -> cycled();
            };
        }

        private @Nullable Object cycled() {
            if (inRound == first.length(round)) {
                round++;
                inRound = 0;
            }
            fromFirst++;
            return first.element(round, inRound++);
        }
    }
}
