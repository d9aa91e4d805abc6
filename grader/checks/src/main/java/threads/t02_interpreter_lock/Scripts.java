package threads.t02_interpreter_lock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Several scripts for one interpreter, by run A, B, C …: what jqwik makes, and what a witness shows. */
record Scripts(int interval, List<List<Instruction>> scripts) {
    private static final String NAMES = "ABCDEF";

    Scripts {
        scripts = List.copyOf(scripts);
    }

    static String name(int run) {
        return NAMES.substring(run, run + 1);
    }

    List<String> names() {
        return IntStream.range(0, scripts.size()).mapToObj(Scripts::name).toList();
    }

    List<Instruction> script(String name) {
        return scripts.get(NAMES.indexOf(name));
    }

    /** Few runs with short scripts: what is stored by one is loaded by another, and some give their turn away. */
    static Arbitrary<Scripts> mixed() {
        Arbitrary<Instruction> instruction = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 9).map(Instruction.Add::new)),
                Tuple.of(3, Arbitraries.of("x", "y").map(Instruction.Load::new)),
                Tuple.of(3, Arbitraries.of("x", "y").map(Instruction.Store::new)),
                Tuple.of(1, Arbitraries.longs().between(2, 3).map(Instruction.DivideBy::new)),
                Tuple.of(1, Arbitraries.just(new Instruction.Yield())));
        return several(1, 4, 2, 3, instruction.list().ofMinSize(1).ofMaxSize(8));
    }

    /** Many turns, and enough runs for one to be forgotten. */
    static Arbitrary<Scripts> crowds() {
        Arbitrary<Instruction> instruction = Arbitraries.longs().between(1, 9).map(Instruction.Add::new);
        return several(1, 2, 3, 4, instruction.list().ofMinSize(6).ofMaxSize(8));
    }

    private static Arbitrary<Scripts> several(
            int leastInterval, int mostInterval, int leastRuns, int mostRuns, Arbitrary<List<Instruction>> script) {
        return Combinators.combine(
                        Arbitraries.integers().between(leastInterval, mostInterval),
                        script.list().ofMinSize(leastRuns).ofMaxSize(mostRuns))
                .as(Scripts::new);
    }

    /** {@code LOAD x, ADD 1, STORE x}, so many times. */
    static List<Instruction> increments(int times) {
        var script = new ArrayList<Instruction>();
        for (var i = 0; i < times; i++) {
            script.addAll(List.of(new Instruction.Load("x"), new Instruction.Add(1), new Instruction.Store("x")));
        }
        return List.copyOf(script);
    }

    /** The same, each with the language's lock m. */
    static List<Instruction> lockedIncrements(int times) {
        var script = new ArrayList<Instruction>();
        for (var i = 0; i < times; i++) {
            script.add(new Instruction.Lock("m"));
            script.addAll(increments(1));
            script.add(new Instruction.Unlock("m"));
        }
        return List.copyOf(script);
    }

    @Override
    public String toString() {
        return "interval " + interval + "; "
                + names().stream().map(name -> name + ": " + script(name)).collect(Collectors.joining("; "));
    }
}
