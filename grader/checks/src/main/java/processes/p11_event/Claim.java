package processes.p11_event;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a script is played for: what it is made of follows from that, and whose matter a fault is. */
enum Claim {
    WAITING("await", "await", "await", "set", "clear"),
    PULSES("await", "await", "await", "pulse"),
    INTERRUPTS("await", "await", "interrupt", "interrupt", "set", "clear"),
    /** Without a time-out: what a wake-up does to one is told with the time-outs. */
    WAKE_UPS("await", "await", "poke", "set", "clear", "clear");

    private final String[] commands;

    Claim(String... commands) {
        this.commands = commands;
    }

    /** A command, and who is to run it if that one is free to; waiting may be with a time-out that is never over. */
    record Step(String command, String who, boolean timed) {
        @Override
        public String toString() {
            return command.equals("await") || command.equals("interrupt")
                    ? who + " " + command + (timed && command.equals("await") ? " 1 h" : "")
                    : command;
        }
    }

    /** Scripts for this claim; a command that is named twice comes twice as often. */
    Arbitrary<List<Step>> scripts() {
        return Combinators.combine(Arbitraries.of(commands), Arbitraries.of("A", "B", "C", "D"), timed())
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    private Arbitrary<Boolean> timed() {
        return this == WAKE_UPS ? Arbitraries.just(false) : Arbitraries.of(false, true);
    }
}
