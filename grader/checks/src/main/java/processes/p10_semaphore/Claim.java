package processes.p10_semaphore;

import grader.spec.Additions;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a script is played for: every kind of call that takes and gives, and what this claim adds to them. A fault that
 * comes after such an addition, and does not come without it, is this claim's matter.
 */
enum Claim implements Additions<Claim.Step> {
    PROGRESS("C1"),
    NEVER_TOO_MANY("C2"),
    BOUND("C3", "release too many"),
    ARGUMENTS("C4", "bad acquire", "bad try", "bad release", "null"),
    INTERRUPTS("C5", "interrupt", "interrupt", "interrupted acquire", "interrupted try"),
    TIME_OUTS("C6", "try 0.9 ms", "try 20.9 ms"),
    WAKE_UPS("C7", "poke");

    private static final List<String> PLAIN =
            List.of("acquire", "acquire", "wait 1 h", "try 0", "try -1", "release", "release", "release");

    private final String clause;
    private final List<String> additions;

    Claim(String clause, String... additions) {
        this.clause = clause;
        this.additions = List.of(additions);
    }

    /** A command, who is to run it if that one is free to, of how many permits it is, and to which semaphore. */
    record Step(String command, String who, int permits, int which) {
        @Override
        public String toString() {
            return who + " " + command + " " + permits + (which == 0 ? "" : " (second)");
        }
    }

    String clause() {
        return clause;
    }

    @Override
    public boolean adds(Step step) {
        return additions.contains(step.command());
    }

    /** Scripts for this claim; a command that is named twice comes twice as often; the second semaphore is rare. */
    @Override
    public Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(Stream.concat(PLAIN.stream(), additions.stream())
                                .toList()),
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.integers().between(1, Script.PERMITS),
                        Arbitraries.of(0, 0, 0, 1))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }
}
