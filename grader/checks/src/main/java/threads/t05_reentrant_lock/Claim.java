package threads.t05_reentrant_lock;

import grader.spec.Additions;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a script is played for: calls of those who own a lock once or want it, and what this claim adds to them. A fault
 * that comes after such an addition, and does not come without it, is this claim's matter.
 */
enum Claim implements Additions<Claim.Step> {
    EXCLUSION("C2", "wait 1 h"),
    COUNTED("C4", "again", "again", "try again", "try again 1 h", "wait 1 h"),
    STRANGERS("C5", "stranger", "stranger"),
    INTERRUPTS(
            "C6", "wait 1 h", "interrupt", "interrupt", "interrupted acquire", "interrupted try", "interrupted owner"),
    TIME_OUTS("C7", "wait 1 h", "try 0.9 ms", "try 20.9 ms", "null"),
    WAKE_UPS("C8", "poke", "poke"),
    COUNTS("C10", "again", "count", "count", "count");

    private static final List<String> PLAIN =
            List.of("acquire", "acquire", "acquire", "try 0", "try -1", "release", "release", "release");

    private final String clause;
    private final List<String> additions;

    Claim(String clause, String... additions) {
        this.clause = clause;
        this.additions = List.of(additions);
    }

    /** A command, who is to run it if that one is free to, and with which lock. */
    record Step(String command, String who, int which) {
        @Override
        public String toString() {
            return who + " " + command + (which == 0 ? "" : " (second)");
        }
    }

    String clause() {
        return clause;
    }

    @Override
    public boolean adds(Step step) {
        return additions.contains(step.command());
    }

    /** Scripts for this claim; a command that is named twice comes twice as often; the second lock is rare. */
    @Override
    public Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(Stream.concat(PLAIN.stream(), additions.stream())
                                .toList()),
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.of(0, 0, 0, 1))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(16);
    }
}
