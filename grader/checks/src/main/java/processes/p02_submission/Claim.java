package processes.p02_submission;

import grader.spec.Additions;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a script of takers is played for, and what this claim adds to it. A fault that comes after such an addition, and
 * does not come without it, is this claim's matter.
 */
enum Claim implements Additions<Claim.Step> {
    TAKING("C8"),
    POLLING("C9", "poll", "poll", "pollAll"),
    FAILURES("C10", "fails", "fails"),
    INTERRUPTS("C11", "interrupt", "interrupt", "interrupted take", "interrupted takeAll"),
    WAKE_UPS("C12", "poke");

    private static final List<String> PLAIN = List.of("end", "end", "take", "take", "takeAll");
    private static final List<Deed> FAILING =
            Stream.of(Deed.values()).filter(Deed::fails).toList();

    private final String clause;
    private final List<String> additions;

    Claim(String clause, String... additions) {
        this.clause = clause;
        this.additions = List.of(additions);
    }

    /** A command, who is to run it if that one is free to, which task it is about, and what that one throws. */
    record Step(String command, String who, int task, Deed deed) {
        @Override
        public String toString() {
            return command.equals("fails") ? "task " + task + " " + deed.words() : who + " " + command + " " + task;
        }
    }

    String clause() {
        return clause;
    }

    @Override
    public boolean adds(Step step) {
        return additions.contains(step.command());
    }

    @Override
    public Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(Stream.concat(PLAIN.stream(), additions.stream())
                                .toList()),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.integers().between(0, Takers.TASKS - 1),
                        Arbitraries.of(FAILING))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
