package threads.t02_interpreter_lock;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Scripts of all instructions for one interpreter, and what happens meanwhile: who begins, whose instruction comes to
 * its end, whom the device answers, who is interrupted.
 *
 * @param seed decides which of those happens next
 * @param troubles whether the device fails now and then, and runs that wait are interrupted
 */
record Programs(Scripts scripts, long seed, boolean troubles) {
    private static final Instruction ONE = new Instruction.Add(1);

    /** Much computing, with locks that are waited for and now and then an IO: how long turns are. */
    static Arbitrary<Programs> ofTurns() {
        return of(
                1,
                4,
                false,
                Arbitraries.frequencyOf(
                        Tuple.of(6, plain()), Tuple.of(1, io()), Tuple.of(2, locked()), Tuple.of(3, yields())));
    }

    /** Hardly anything but IO, in short turns: who comes back meets those that wait. */
    static Arbitrary<Programs> ofTransfers() {
        return of(1, 2, false, Arbitraries.frequencyOf(Tuple.of(2, plain()), Tuple.of(3, io())));
    }

    /** Hardly anything but locks. */
    static Arbitrary<Programs> ofLocks() {
        return of(1, 6, false, Arbitraries.frequencyOf(Tuple.of(1, plain()), Tuple.of(3, locked())));
    }

    /** Whatever may fail does, with locks held and others waiting. */
    static Arbitrary<Programs> ofTroubles() {
        return of(
                1,
                3,
                true,
                Arbitraries.frequencyOf(
                        Tuple.of(4, plain()), Tuple.of(3, io()), Tuple.of(3, locked()), Tuple.of(1, faults())));
    }

    private static Arbitrary<Programs> of(int least, int most, boolean troubles, Arbitrary<List<Instruction>> part) {
        var script = part.list().ofMinSize(1).ofMaxSize(4).map(Programs::joined);
        var scripts = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.integers().between(least, most)),
                                Tuple.of(1, Arbitraries.just(Integer.MAX_VALUE))),
                        script.list().ofMinSize(2).ofMaxSize(4))
                .as(Scripts::new);
        return Combinators.combine(scripts, Arbitraries.longs()).as((some, seed) -> new Programs(some, seed, troubles));
    }

    private static List<Instruction> joined(List<List<Instruction>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static Arbitrary<List<Instruction>> plain() {
        Arbitrary<Instruction> one = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 9).map(Instruction.Add::new),
                name("xy").map(Instruction.Load::new),
                name("xy").map(Instruction.Store::new));
        return one.list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<List<Instruction>> io() {
        return Arbitraries.just(List.of(new Instruction.Io()));
    }

    private static Arbitrary<List<Instruction>> yields() {
        return Arbitraries.just(List.of(new Instruction.Yield()));
    }

    private static Arbitrary<List<Instruction>> faults() {
        return Arbitraries.oneOf(
                Arbitraries.just(List.of(new Instruction.DivideBy(0))),
                name("mn").map(name -> List.of(new Instruction.Unlock(name))),
                name("mn").map(name -> List.of(new Instruction.Lock(name), ONE)),
                name("mn").map(name -> List.of(new Instruction.Lock(name), new Instruction.DivideBy(0))));
    }

    private static Arbitrary<List<Instruction>> locked() {
        return Combinators.combine(name("mn"), plain()).as((name, body) -> {
            var script = new ArrayList<Instruction>();
            script.add(new Instruction.Lock(name));
            script.addAll(body);
            script.add(new Instruction.Unlock(copy(name)));
            return script;
        });
    }

    private static Arbitrary<String> name(String letters) {
        return Arbitraries.of(letters.split("")).map(Programs::copy);
    }

    /** Another string of the same text: names are equal, not the same. */
    private static String copy(String name) {
        return new StringBuilder(name).toString();
    }

    @Override
    public String toString() {
        return scripts + "; seed " + seed;
    }
}
