package iomodels.i07_async;

import iomodels.i07_async.Answer.Moment;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.NotYetConnectedException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Where scripts come from. */
final class Scripted {
    private static final int MOST_BYTES = 90;
    private static final List<Moment> CALM = List.of(Moment.LATER, Moment.LATER, Moment.ELSEWHERE);

    private Scripted() {}

    /** What goes well. */
    static Arbitrary<Script> well(List<Way> ways) {
        return of(ways, CALM, Arbitraries.just(Optional.empty()));
    }

    /** What goes well, with one channel at both ends. */
    static Arbitrary<Script> echoes() {
        return well(List.of(Way.PUMP)).filter(Script::isEcho);
    }

    /** What fails on the way, unless all is done before. */
    static Arbitrary<Script> failing(List<Way> ways) {
        return of(ways, CALM, failures());
    }

    /** What is told before the channel's method returns; also failures. */
    static Arbitrary<Script> atOnce() {
        return of(
                List.of(Way.values()),
                List.of(Moment.AT_ONCE, Moment.MEANWHILE, Moment.AT_ONCE, Moment.LATER),
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Optional.<Failing>empty())),
                        net.jqwik.api.Tuple.of(1, failures())));
    }

    private static Arbitrary<Script> of(List<Way> ways, List<Moment> moments, Arbitrary<Optional<Failing>> failures) {
        var size = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 2), Arbitraries.integers().between(0, MOST_BYTES));
        var capacity = Arbitraries.of(1, 2, 3, 7, 16, 64, 90, 200);
        return Combinators.combine(
                        Arbitraries.of(ways),
                        size,
                        Arbitraries.of(0, 0, 5, 100),
                        capacity,
                        answers(moments),
                        failures,
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((way, bytes, before, room, answers, failure, isEcho, seed) -> new Script(
                        way, bytes, before, room, answers, failure, isEcho && way == Way.PUMP, seed % 4 == 0, seed))
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Answer>> answers(List<Moment> moments) {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 200, 500, 900, 999, 1_000, 1_000),
                        Arbitraries.of(false, false, false, false, true),
                        Arbitraries.of(moments))
                .as(Answer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .filter(answers -> answers.stream().anyMatch(answer -> !answer.isZero()));
    }

    private static Arbitrary<Optional<Failing>> failures() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 3, 4, 5, 7, 10),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5))
                .as((at, isThrown, kind) -> Optional.of(new Failing(at, isThrown, thrown(isThrown, kind))));
    }

    private static Throwable thrown(boolean isThrown, int kind) {
        var message = "of the channel";
        return switch (kind) {
            case 0 -> isThrown ? new NotYetConnectedException() : new IOException(message);
            case 1 -> isThrown ? new IllegalArgumentException(message) : new AsynchronousCloseException();
            case 2 -> new Error(message, new IllegalStateException("its cause"));
            case 3 -> new NullPointerException(message);
            case 4 -> new StackOverflowError(message);
            default -> isThrown ? new IllegalStateException(message) : new InterruptedException(message);
        };
    }
}
