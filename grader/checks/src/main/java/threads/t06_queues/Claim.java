package threads.t06_queues;

import grader.spec.Additions;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a script is played for: every call that puts and takes, and what this claim adds to them. */
enum Claim implements Additions<Claim.Step> {
    PROGRESS("C6"),
    BOUNDS("C7", "look", "look"),
    NULLS("C1", "null", "null"),
    REFUSALS("C5", "refused", "refused", "refused"),
    INTERRUPTS("C9", "interrupt", "interrupt", "interrupted"),
    TIME_OUTS("C10", "try 0.9 ms", "try 20.9 ms"),
    WAKE_UPS("C11", "poke");

    /** The first half of the names puts, the second takes. */
    private static final List<String> PLAIN =
            List.of("patient", "patient", "patient", "patient", "1 h", "1 h", "1 h", "try 0", "try -1");

    private static final List<String> SIDES = List.of("put", "take");

    private final String clause;
    private final List<String> additions;

    Claim(String clause, String... additions) {
        this.clause = clause;
        this.additions = List.of(additions);
    }

    /** One kind of queue for a script, and how much room there is. */
    record Site(Kind kind, int capacity) {}

    /** A command, whether it puts or takes, who is to run it if that one is free to, and at which of two queues. */
    record Step(Site site, String command, String side, String who, int number, int which) {
        boolean puts() {
            return side.equals("put");
        }

        @Override
        public String toString() {
            return who + " " + side + " " + command + (which == 0 ? "" : " (second)");
        }
    }

    String clause() {
        return clause;
    }

    @Override
    public boolean adds(Step step) {
        return additions.contains(step.command());
    }

    /** A command that is named twice comes twice as often; the second queue is rare. */
    @Override
    public Arbitrary<List<Step>> scripts() {
        var commands = Stream.concat(PLAIN.stream(), additions.stream()).toList();
        var kinds = this == REFUSALS ? List.of(Kind.PRIORITY) : List.of(Kind.values());
        return Combinators.combine(Arbitraries.of(kinds), Arbitraries.of(1, 2, 3))
                .as(Site::new)
                .flatMap(site -> Combinators.combine(
                                Arbitraries.of(commands),
                                Arbitraries.of(SIDES),
                                Arbitraries.of("A", "B", "C", "D", "E"),
                                Arbitraries.integers().between(-200, 200),
                                Arbitraries.of(0, 0, 0, 1))
                        .as((command, side, who, number, which) -> new Step(site, command, side, who, number, which))
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(16));
    }
}
