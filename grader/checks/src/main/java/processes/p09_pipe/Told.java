package processes.p09_pipe;

import java.io.IOException;
import java.util.concurrent.Callable;
import processes.p09_pipe.Duo.Side;

/** Calls as actors make them: what came of them, in words that can be compared. */
final class Told {
    static final String SENT = "sent";
    static final String CLOSED = "closed";
    static final String THE_END = "the end";
    static final String REFUSED = "IllegalStateException";

    private static final String INTERRUPTED = ", and the interrupt status is set";

    private Told() {}

    static String send(Side side, byte[] message) throws IOException {
        side.end().send(message);
        return SENT;
    }

    static String receive(Side side) throws IOException {
        var got = side.end().receive();
        return got == null ? "null" : got.map(Letter::shown).orElse(THE_END);
    }

    static String close(Side side) throws IOException {
        side.end().close();
        return CLOSED;
    }

    /** For a call that meets {@code close}: it may refuse. */
    static Callable<String> orRefused(Callable<String> call) {
        return () -> {
            try {
                return call.call();
            } catch (IllegalStateException closed) {
                return REFUSED;
            }
        };
    }

    /** Tells the interrupt status as well, when the call has returned. */
    static Callable<String> withStatus(Callable<String> call) {
        return () -> call.call() + (Thread.interrupted() ? INTERRUPTED : "");
    }

    static String interrupted(String told) {
        return told + INTERRUPTED;
    }
}
