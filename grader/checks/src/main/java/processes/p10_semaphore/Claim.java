package processes.p10_semaphore;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a script is played for: what it is made of follows from that, and whose matter a fault is. */
enum Claim {
    PROGRESS(3, "acquire", "acquire", "release"),
    NEVER_TOO_MANY(3, "acquire", "acquire", "try", "release"),
    /** Of one permit each: whom a release of several wakes is a matter of progress. */
    INTERRUPTS(1, "acquire", "acquire", "interrupt", "interrupt", "release"),
    WAKE_UPS(3, "acquire", "acquire", "poke", "release");

    private final int most;
    private final String[] commands;

    Claim(int most, String... commands) {
        this.most = most;
        this.commands = commands;
    }

    /** A command, who is to run it if that one is free to, and of how many permits it is. */
    record Step(String command, String who, int permits) {
        @Override
        public String toString() {
            return who + " " + command + (command.equals("acquire") || command.equals("try") ? " " + permits : "");
        }
    }

    /** Scripts for this claim; a command that is named twice comes twice as often. */
    Arbitrary<List<Step>> scripts() {
        return Combinators.combine(
                        Arbitraries.of(commands),
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.integers().between(1, most))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
