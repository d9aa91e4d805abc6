package iomodels.i04_select_and_poll;

import java.util.List;
import java.util.stream.Stream;

/** What a check's scripts are about: the clause under test, and nothing that another clause could break. */
enum Focus {
    SELECT(Feature.PLAIN),
    LIMIT(Feature.LIMIT),
    NFDS(Feature.NFDS),
    NOT_OPEN(Feature.PLAIN),
    POLL(Feature.PLAIN),
    UNASKED(Feature.PLAIN),
    IGNORED(Feature.IGNORED),
    LOOKS(Feature.PLAIN),
    TIME(Feature.PLAIN),
    MEDDLING(Feature.MEDDLING),
    FAILURE(Feature.FAILURE),
    SEVERAL(Feature.SEVERAL),
    UNMODIFIABLE(Feature.UNMODIFIABLE);

    private static final int NOT_OPEN_AT_ALL = -1;
    private static final List<Integer> FEW = List.of(0, 1, 2, 5, 63, 64, 65, 127, 128, 129, 300, 511, 999);
    private static final List<Integer> PLAIN_BITS =
            List.of(0, 0, 0, Kernel.READABLE, Kernel.WRITABLE, Kernel.URGENT, Kernel.READABLE | Kernel.WRITABLE, 7);
    private static final List<Integer> HARSH_BITS = List.of(
            Kernel.ERROR,
            Kernel.HANGUP,
            Kernel.ERROR | Kernel.HANGUP,
            Kernel.ERROR | Kernel.READABLE,
            Kernel.HANGUP | Kernel.WRITABLE);

    private final Feature feature;

    Focus(Feature feature) {
        this.feature = feature;
    }

    Feature feature() {
        return feature;
    }

    boolean hasSelect() {
        return this != POLL && this != UNASKED && this != IGNORED;
    }

    boolean hasPoll() {
        return this != SELECT && this != LIMIT && this != NFDS && this != NOT_OPEN;
    }

    /** Which descriptors there are. */
    List<Integer> descriptors(boolean inSelect) {
        var further =
                inSelect ? List.<Integer>of() : List.of(990, 1_023, 1_024, 1_025, 4_096, 70_000, Integer.MAX_VALUE);
        var special =
                switch (this) {
                    case LIMIT -> List.of(1_023, 1_023, 1_022);
                    case IGNORED -> List.of(-1, -2, -5, -64, -1_024, Integer.MIN_VALUE, -1, -2, -3, -7);
                    case SELECT, NFDS, NOT_OPEN, POLL, UNASKED, LOOKS, TIME, MEDDLING, FAILURE, SEVERAL, UNMODIFIABLE ->
                        List.<Integer>of();
                };
        return Stream.of(FEW, further, special).flatMap(List::stream).toList();
    }

    /** What may be set at them; negative for not open. */
    List<Integer> bits() {
        return switch (this) {
            case SELECT -> concat(PLAIN_BITS, HARSH_BITS);
            case UNASKED -> concat(concat(PLAIN_BITS, HARSH_BITS), List.of(NOT_OPEN_AT_ALL, NOT_OPEN_AT_ALL));
            case NOT_OPEN, NFDS -> concat(PLAIN_BITS, List.of(NOT_OPEN_AT_ALL, NOT_OPEN_AT_ALL));
            case LIMIT, POLL, IGNORED, LOOKS, TIME, MEDDLING, FAILURE, SEVERAL, UNMODIFIABLE -> PLAIN_BITS;
        };
    }

    /** What they may be asked for: in {@code poll} also bits that mean nothing there. */
    List<Integer> asked(boolean inSelect) {
        if (inSelect) {
            return List.of(1, 2, 4, 5, 3, 6, 7, 0);
        }
        return switch (this) {
            case UNASKED -> List.of(0, 0, 1, 4, 7, Kernel.ERROR, Kernel.HANGUP | 1, 6, -1);
            case SELECT, LIMIT, NFDS, NOT_OPEN, POLL, IGNORED, LOOKS, TIME, MEDDLING, FAILURE, SEVERAL, UNMODIFIABLE ->
                List.of(1, 2, 4, 5, 7, 0, 1 | 64, -1);
        };
    }

    private static List<Integer> concat(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
