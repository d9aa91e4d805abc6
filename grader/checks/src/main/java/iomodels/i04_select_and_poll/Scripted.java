package iomodels.i04_select_and_poll;

import iomodels.i04_select_and_poll.Script.Visit;
import iomodels.i04_select_and_poll.World.Failure;
import iomodels.i04_select_and_poll.World.Glitch;
import iomodels.i04_select_and_poll.World.Nap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Where scripts come from. */
final class Scripted {
    /** The usual {@code nfds}: above all descriptors, but the one at the limit. */
    static final int NFDS = 1_001;

    private static final int MOST_ROWS = 8;
    private static final long SECOND = 1_000_000_000;

    private Scripted() {}

    /** Scripts about that. */
    static Arbitrary<Script> of(Focus focus) {
        var visits = focus == Focus.SEVERAL
                ? visit(focus).list().ofMinSize(2).ofMaxSize(5)
                : visit(focus).list().ofSize(1);
        return visits.map(all -> new Script(focus.feature(), all)).withoutEdgeCases();
    }

    private static Arbitrary<Visit> visit(Focus focus) {
        var multiplexer = Arbitraries.integers().between(0, focus == Focus.SEVERAL ? 1 : 0);
        return Combinators.combine(multiplexer, draft(focus)).as((number, draft) -> draft.visit(number));
    }

    private static Arbitrary<Draft> draft(Focus focus) {
        if (focus.hasSelect() && focus.hasPoll()) {
            return Arbitraries.of(true, false).flatMap(inSelect -> draft(focus, inSelect));
        }
        return draft(focus, focus.hasSelect());
    }

    private static Arbitrary<Draft> draft(Focus focus, boolean inSelect) {
        var place = Arbitraries.integers().between(0, MOST_ROWS);
        var quiet = waits(focus) ? Arbitraries.of(true, true, true, false) : Arbitraries.of(false, false, false, true);
        var crowd = Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(1, 60), Tuple.of(1, 300));
        return Combinators.combine(
                        rows(focus, inSelect),
                        Combinators.combine(quiet, crowd, place).as(Draft.Shape::new),
                        timeout(focus),
                        clock(),
                        naps(focus),
                        glitches(focus),
                        failure(focus))
                .as((rows, shape, timeout, clock, naps, glitches, failure) ->
                        new Draft(focus, inSelect, rows, shape, timeout, clock, naps, glitches, failure));
    }

    private static boolean waits(Focus focus) {
        return focus == Focus.TIME || focus == Focus.FAILURE || focus == Focus.MEDDLING;
    }

    private static Arbitrary<List<Row>> rows(Focus focus, boolean inSelect) {
        return Combinators.combine(
                        Arbitraries.of(focus.descriptors(inSelect)),
                        Arbitraries.of(focus.asked(inSelect)),
                        Arbitraries.of(focus == Focus.UNASKED ? List.of(0) : List.of(0, 0, 1, 2, 4, 5)),
                        Arbitraries.of(focus.bits()))
                .as(Row::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(MOST_ROWS);
    }

    private static Arbitrary<Duration> timeout(Focus focus) {
        var nanos = Arbitraries.of(
                1L,
                2L,
                900_000L,
                1_900_000L,
                999_999_999L,
                SECOND,
                3_600 * SECOND,
                24L * 25 * 3_600 * SECOND,
                24L * 365 * 200 * 3_600 * SECOND);
        var endless = Arbitraries.of(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), Request.LONGEST);
        return Arbitraries.frequencyOf(
                Tuple.of(waits(focus) ? 1 : 5, Arbitraries.just(Duration.ZERO)),
                Tuple.of(waits(focus) ? 8 : 2, nanos.map(Duration::ofNanos)),
                Tuple.of(waits(focus) ? 2 : 1, endless));
    }

    private static Arbitrary<Draft.Pace> clock() {
        return Combinators.combine(
                        Arbitraries.of(0L, 1L, -5L, 123_456_789L, Long.MAX_VALUE - 10, Long.MAX_VALUE, Long.MIN_VALUE),
                        Arbitraries.of(0L, 0L, 700L))
                .as(Draft.Pace::new);
    }

    private static Arbitrary<List<Nap>> naps(Focus focus) {
        var bits = focus == Focus.NOT_OPEN || focus == Focus.UNASKED
                ? Arbitraries.of(-1, -1, 0, 1, 4, 7, Kernel.INVALID)
                : Arbitraries.of(-1, -1, 0, 1, 4, 7);
        return Combinators.combine(
                        Arbitraries.of(0, 1, 300, 600, 900, 999, 1_000),
                        Arbitraries.integers().between(0, MOST_ROWS),
                        bits)
                .as(Nap::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(5);
    }

    private static Arbitrary<List<Glitch>> glitches(Focus focus) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2 * MOST_ROWS),
                        Arbitraries.integers().between(0, MOST_ROWS),
                        Arbitraries.of(0, 0, 1, 4, 7))
                .as(Glitch::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(focus == Focus.LOOKS ? 4 : 0);
    }

    private static Arbitrary<Optional<Failure>> failure(Focus focus) {
        var none = Arbitraries.just(Optional.<Failure>empty());
        var some = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 6))
                .as((inSleep, turn, kind) -> Optional.of(new Failure(inSleep, turn / (inSleep ? 2 : 1), thrown(kind))));
        return switch (focus) {
            case FAILURE -> some;
            case SEVERAL -> Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, some));
            case SELECT, LIMIT, NFDS, NOT_OPEN, POLL, UNASKED, IGNORED, LOOKS, TIME, MEDDLING, UNMODIFIABLE -> none;
        };
    }

    private static Throwable thrown(int kind) {
        var message = "thrown by the kernel";
        return switch (kind) {
            case 0 -> new IllegalStateException(message);
            case 1 -> new NullPointerException(message);
            case 2 -> new StackOverflowError(message);
            case 3 -> new Error(message, new IllegalStateException("its cause"));
            case 4 -> new IllegalArgumentException(message);
            default -> new InterruptedException(message);
        };
    }
}
