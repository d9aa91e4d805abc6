package processes.p07_process_queue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A step of a script.
 *
 * @param end 0 is the creator, the others are clients
 */
record Step(int end, Command command) {
    static final int CLIENTS = 2;

    /** All that can be done with a queue. */
    enum Command {
        PUT,
        PUT_LONG,
        PUT_SHORT,
        PUT_ZERO,
        PUT_NEGATIVE,
        PUT_NOW,
        GET,
        GET_LONG,
        GET_SHORT,
        GET_ZERO,
        GET_NEGATIVE,
        GET_NOW,
        SIZE,
        FULL,
        EMPTY,
        PUT_NULL,
        PUT_TOO_LONG,
        GET_NULL,
        INTERRUPT,
        INTERRUPTED_PUT,
        INTERRUPTED_GET,
        INTERRUPTED_PUT_NOW,
        INTERRUPTED_GET_NOW,
        POKE,
        NEW_CLIENT,
        OTHER_QUEUE
    }

    private static final List<Command> OFTEN =
            List.of(Command.PUT, Command.PUT_LONG, Command.PUT_NOW, Command.GET, Command.GET_LONG, Command.GET_NOW);

    static Arbitrary<List<Step>> scripts() {
        var commands = Arbitraries.oneOf(Arbitraries.of(OFTEN), Arbitraries.of(Command.values()));
        return Combinators.combine(Arbitraries.integers().between(0, CLIENTS), commands)
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(24);
    }
}
