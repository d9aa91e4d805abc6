package iomodels.echo;

import iomodels.echo.Talk.Ending;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Where talks come from. */
final class Talks {
    private Talks() {}

    /**
     * Lines of any size in any pieces.
     *
     * @param rests how much may come after the last line
     */
    static Arbitrary<Talk> of(List<Ending> endings, Arbitrary<Integer> rests, Arbitrary<Integer> looks) {
        var size = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 9)),
                Tuple.of(2, Arbitraries.integers().between(10, 300)),
                Tuple.of(1, Arbitraries.of(4_095, 8_191, 8_192, 8_193, 20_000)));
        return Combinators.combine(
                        size.list().ofMinSize(1).ofMaxSize(6),
                        rests,
                        Arbitraries.integers().between(0, 1_000).list().ofMaxSize(7),
                        Arbitraries.of(true, false),
                        looks,
                        Arbitraries.of(endings),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Talk::new)
                .withoutEdgeCases();
    }

    /** Whole lines; all must come back before the client does anything else. */
    static Arbitrary<Talk> lines() {
        return of(List.of(Ending.STAYS), Arbitraries.just(0), Arbitraries.just(1_000));
    }

    /** It is looked after every piece, or every other one. */
    static Arbitrary<Talk> lookedAt() {
        return of(List.of(Ending.STAYS), rests(), Arbitraries.of(1, 1, 2));
    }

    /** With a rest, and an end. */
    static Arbitrary<Talk> ending() {
        return of(List.of(Ending.ENDS), rests(), Arbitraries.of(1, 3, 1_000));
    }

    /** Any that goes well. */
    static Arbitrary<Talk> any() {
        return of(List.of(Ending.ENDS, Ending.STAYS), rests(), Arbitraries.of(1, 2, 5, 1_000));
    }

    private static Arbitrary<Integer> rests() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 9)),
                Tuple.of(1, Arbitraries.of(8_191, 8_192, 8_193, 20_000)));
    }
}
