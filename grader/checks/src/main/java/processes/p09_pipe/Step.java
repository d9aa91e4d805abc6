package processes.p09_pipe;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What one actor of a script is told to do at one of the ends, if it is free to. */
record Step(Deed deed, int who, int side, int size) {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
    private static final List<Integer> LENGTHS = List.of(0, 1, 5, 100);

    /** Of what kind. */
    enum Deed {
        SEND,
        RECEIVE,
        CLOSE,
        /** The side's process dies between two messages. */
        DIE,
        /** The same when it has written a part of one. */
        DIE_WITHIN,
        INTERRUPT,
        POKE
    }

    static Arbitrary<List<Step>> several() {
        var deeds = new ArrayList<>(
                List.of(Deed.SEND, Deed.SEND, Deed.SEND, Deed.RECEIVE, Deed.RECEIVE, Deed.RECEIVE, Deed.RECEIVE));
        deeds.addAll(List.of(Deed.values()));
        return Combinators.combine(
                        Arbitraries.of(deeds),
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.of(0, 0, 1),
                        Arbitraries.integers().between(0, LENGTHS.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(16);
    }

    String name() {
        return NAMES.get(who);
    }

    int length() {
        return LENGTHS.get(size);
    }

    /** Of so many bytes a few, or most; neither none nor all. */
    int part(int all) {
        return Math.clamp(size * (long) all / LENGTHS.size(), 1, all - 1);
    }

    @Override
    public String toString() {
        return name() + " " + deed + (side == 0 ? " left" : " right") + (deed == Deed.SEND ? " " + length() : "");
    }
}
