package iomodels.i02_nonblocking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Where the scripts of connections come from. */
final class Scripted {
    private static final byte[] LIKELY = {'\n', '\n', '\r', 0, -1, (byte) 0x80, 'a', 'Z', ' '};

    private Scripted() {}

    /** How a connection ends. */
    enum Ending {
        STAYS,
        ENDS,
        READ_FAILS,
        WRITE_FAILS,
        /** It has failed when it is accepted. */
        IS_BROKEN
    }

    /**
     * A house full of connections.
     *
     * @param longest for lines of at most so many bytes
     * @param clients who come
     * @param gaps before which of them nobody comes for a while, or {@code accept} fails
     */
    record House(int longest, List<Script> clients, List<Gap> gaps) {}

    /** What comes between two clients. */
    enum Gap {
        NONE,
        NOBODY,
        FAILS,
        /** For several rounds. */
        FAILS_ON
    }

    /** Connections that go well. */
    static Arbitrary<House> well() {
        return houses(List.of(Ending.STAYS, Ending.ENDS), List.of(Gap.NONE, Gap.NONE, Gap.NOBODY), 100_000);
    }

    /** Among them some that fail. */
    static Arbitrary<House> failing() {
        var endings = List.of(Ending.STAYS, Ending.ENDS, Ending.READ_FAILS, Ending.WRITE_FAILS);
        return houses(endings, List.of(Gap.values()), 100_000);
    }

    /** And some with which nothing can be begun. */
    static Arbitrary<House> broken() {
        return houses(List.of(Ending.values()), List.of(Gap.values()), 100_000);
    }

    /** Lines that are too long are among them. */
    static Arbitrary<House> bounded() {
        return houses(List.of(Ending.STAYS, Ending.ENDS), List.of(Gap.NONE), 7);
    }

    private static Arbitrary<House> houses(List<Ending> endings, List<Gap> gaps, int longest) {
        return Combinators.combine(
                        Arbitraries.just(longest),
                        scripts(endings).list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(gaps).list().ofSize(5))
                .as(House::new);
    }

    private static Arbitrary<Script> scripts(List<Ending> endings) {
        var sizes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(9, Arbitraries.integers().between(1, 12)),
                Tuple.of(1, Arbitraries.of(1_024, 4_096, 8_191, 8_192, 8_193, 20_000)));
        var room = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 5)),
                Tuple.of(1, Arbitraries.of(1_000, 8_000)));
        return Combinators.combine(
                        sizes.list().ofMaxSize(7),
                        room.list().ofMaxSize(7),
                        Arbitraries.of(endings),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((pieces, writes, ending, kind, seed) -> script(pieces, writes, ending, kind == 0, seed))
                .withoutEdgeCases();
    }

    private static Script script(List<Integer> pieces, List<Integer> room, Ending ending, boolean isStuck, long seed) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        pieces.forEach(size -> steps.add(size == 0 ? new Step.Nothing() : new Step.Comes(bytes(size, random))));
        var writes = new ArrayList<>(room);
        switch (ending) {
            case STAYS, IS_BROKEN -> {}
            case ENDS -> steps.add(new Step.Ends());
            case READ_FAILS -> steps.add(new Step.Fails());
            case WRITE_FAILS -> writes.add(Script.BROKEN);
        }
        var closeFails = ending != Ending.STAYS && random.nextInt(4) == 0;
        return new Script(steps, writes, isStuck, closeFails, ending == Ending.IS_BROKEN);
    }

    private static byte[] bytes(int size, Random random) {
        var bytes = new byte[size];
        for (var i = 0; i < size; i++) {
            bytes[i] = random.nextInt(3) == 0 ? LIKELY[random.nextInt(LIKELY.length)] : (byte) random.nextInt();
        }
        return bytes;
    }

    /** Lines of so many bytes together, in one piece. */
    static Step.Comes lines(int size) {
        var line = "a-line-of-the-kit\n".repeat(size / 18 + 1).substring(0, size - 1) + "\n";
        return new Step.Comes(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A piece of text. */
    static Step.Comes comes(String text) {
        return new Step.Comes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
