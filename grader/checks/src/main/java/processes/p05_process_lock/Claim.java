package processes.p05_process_lock;

import grader.spec.Additions;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a script is played for: calls of threads of this JVM on one object, and what this claim adds to them. A fault
 * that comes after such an addition, and does not come without it, is this claim's matter.
 */
enum Claim implements Additions<Claim.Step> {
    THREADS("C2", "wait 1 h", "try 0"),
    ONE_FILE("C3", "other object", "other object", "other object", "other file"),
    PROCESSES("C4", "process takes", "process takes", "process takes", "process gives back", "wait 1 h"),
    STRANGERS("C6", "stranger", "stranger", "process takes", "process gives back"),
    ONE_TRY("C7", "try", "try", "interrupted one try", "process takes", "process gives back"),
    INTERRUPTS(
            "C8",
            "wait 1 h",
            "interrupt",
            "interrupt",
            "interrupted acquire",
            "interrupted try 0",
            "process takes",
            "process gives back"),
    TIME_OUTS("C9", "wait 1 h", "try 0.9 ms", "try 20.9 ms", "try -1", "null", "process takes", "process gives back"),
    WAKE_UPS("C10", "poke", "poke", "wait 1 h", "process takes", "process gives back");

    private static final List<String> PLAIN =
            List.of("acquire", "acquire", "acquire", "try", "release", "release", "release");

    private final String clause;
    private final List<String> additions;

    Claim(String clause, String... additions) {
        this.clause = clause;
        this.additions = List.of(additions);
    }

    /** A command, and who is to run it if that one is free to. */
    record Step(String command, String who) {
        @Override
        public String toString() {
            return command.startsWith("process") || command.equals("poke") ? command : who + " " + command;
        }
    }

    String clause() {
        return clause;
    }

    @Override
    public boolean adds(Step step) {
        return additions.contains(step.command()) && !PLAIN.contains(step.command());
    }

    /** Scripts for this claim; a command that is named twice comes twice as often. */
    @Override
    public Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(Stream.concat(PLAIN.stream(), additions.stream())
                                .toList()),
                        Arbitraries.of("A", "B", "C"))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }
}
