package processes.p09_pipe;

import grader.spec.Play;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import processes.p09_pipe.Duo.Side;

/** What one thread says and hears at the ends of a pipe, step by step, and what is expected of it. */
final class Talk {
    private final Play play;

    Talk(Play play) {
        this.play = play;
    }

    /** The message is sent, and nothing of it is kept back. */
    void sends(Side from, byte[] message) {
        var before = from.out().written();
        play.does(
                "C1",
                "a message of up to 1 MiB can be sent, and the output takes all",
                from + ".send(" + Letter.shown(message) + ")",
                () -> from.end().send(message));
        var written = from.out().written();
        var isEmpty = message.length == 0 && before > 0; // and something else was written, so it is not the flush
        play.require(
                written > before,
                isEmpty ? "C1" : "C3",
                isEmpty
                        ? "a message without bytes is a message: something must be written of it"
                        : "when send returns, the message has been written",
                "nothing was written");
        play.require(
                from.out().visible() == written,
                "C3",
                "when send returns, what it wrote has been flushed",
                written - from.out().visible() + " bytes were not flushed");
    }

    /** The next message is this one. */
    byte[] receives(Side at, byte[] wanted, String clause, String because) {
        var call = at + ".receive()";
        play.says(call);
        var got = play.looks(clause, because, call, () -> at.end().receive());
        if (got == null) {
            throw play.broken(clause, because, call + " returned null");
        }
        play.says("  → " + got.map(Letter::shown).orElse("the end"));
        var found = got.orElseThrow(() ->
                play.broken(clause, because + ": " + Letter.shown(wanted), call + " returned empty, as at the end"));
        play.require(
                Arrays.equals(wanted, found),
                clause,
                because + ": " + Letter.shown(wanted),
                call + " returned " + Letter.difference(wanted, found));
        return found;
    }

    /** No message comes any more. */
    void hearsTheEnd(Side at, String clause, String because) {
        var call = at + ".receive()";
        play.says(call);
        var got = play.looks(clause, because, call, () -> at.end().receive());
        play.require(Optional.empty().equals(got), clause, because, call + " returned " + told(got));
        play.says("  → the end");
    }

    void failsToReceive(Side at, Class<? extends Throwable> type, String clause, String because) {
        play.fails(type, clause, because, at + ".receive()", () -> told(at.end().receive()));
    }

    /** The stream has thrown this. */
    void failsToReceive(Side at, Throwable what, String clause, String because) {
        play.fails(what, clause, because, at + ".receive()", () -> told(at.end().receive()));
    }

    private static String told(Optional<byte[]> received) {
        return received == null ? "null" : received.map(Letter::shown).orElse("empty");
    }

    void failsToSend(Side at, byte[] message, Class<? extends Throwable> type, String clause, String because) {
        play.fails(type, clause, because, sending(at, message), () -> sent(at, message));
    }

    /** The stream has thrown this. */
    void failsToSend(Side at, byte[] message, Throwable what, String clause, String because) {
        play.fails(what, clause, because, sending(at, message), () -> sent(at, message));
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static String sending(Side at, byte[] message) {
        return at + ".send(" + (message == null ? "null" : Letter.shown(message)) + ")";
    }

    private static String sent(Side at, byte[] message) throws IOException {
        at.end().send(message);
        return "normally";
    }

    void closes(Side side, String clause, String because) {
        play.does(clause, because, side + ".close()", () -> side.end().close());
    }
}
