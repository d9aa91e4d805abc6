package processes.p09_pipe;

import grader.spec.Play;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import processes.p09_pipe.Duo.Side;
import processes.p09_pipe.Nature.Deed;

/** C14: what is refused, first of all and without a trace. */
final class Refusals {
    private static final List<Integer> TOO_LONG = List.of(PipeEnd.MAX_LENGTH + 1, PipeEnd.MAX_LENGTH + 256, 1 << 24);
    private static final String AS_IT_WAS = "a refused message changes nothing";

    private final Bench bench;
    private final Play play;
    private final Talk talk;

    Refusals(Bench bench, Play play) {
        this.bench = bench;
        this.play = play;
        this.talk = new Talk(play);
    }

    void ofMessages() {
        try (var duo = bench.duo(play)) {
            refuses(duo.left());
            talk.sends(duo.left(), new byte[] {1, 2});
            refuses(duo.left());
            talk.receives(duo.right(), new byte[] {1, 2}, "C14", AS_IT_WAS);
            talk.sends(duo.left(), new byte[] {3});
            talk.receives(duo.right(), new byte[] {3}, "C14", AS_IT_WAS);
            talk.closes(duo.left(), "C11", "close returns");
            refuses(duo.left());
            talk.hearsTheEnd(duo.right(), "C11", "the other end was closed: its end comes after its messages");
            talk.closes(duo.left(), "C11", "close may be called again");
        }
        onABrokenEnd();
    }

    private void onABrokenEnd() {
        var failure = new IOException("the disk is gone");
        try (var duo = bench.duo(play, new Nature().failing(Deed.WRITE, 0, failure), new Nature())) {
            talk.failsToSend(duo.left(), new byte[] {1}, failure, "C13", "what the stream throws is thrown");
            refuses(duo.left());
        }
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private void refuses(Side side) {
        var written = side.out().written();
        var calls = calls(side);
        talk.failsToSend(side, null, NullPointerException.class, "C14", "a null message is a NullPointerException");
        for (var length : TOO_LONG) {
            talk.failsToSend(
                    side,
                    new byte[length],
                    IllegalArgumentException.class,
                    "C14",
                    "a message of more than 1 MiB is an IllegalArgumentException");
        }
        play.require(
                side.out().written() == written && calls(side) == calls,
                "C14",
                "of a refused message nothing is written",
                side.out().written() - written + " bytes were, by " + (calls(side) - calls) + " calls");
        play.meets("C14");
    }

    private static int calls(Side side) {
        return side.out().look(counts -> counts.writes + counts.flushes);
    }

    @SuppressWarnings("NullAway") // the nulls that the contract speaks of
    void ofStreams() {
        var cable = new Cable(new Nature());
        refusesStreams(null, cable.output());
        refusesStreams(cable.input(), null);
        refusesStreams(null, null);
        play.require(
                cable.look(counts -> counts.reads + counts.writes) == 0,
                "C14",
                "a refused end touches no stream",
                "it read or wrote");
    }

    private void refusesStreams(InputStream in, OutputStream out) {
        var call = "new PipeEnd(" + (in == null ? "null" : "in") + ", " + (out == null ? "null" : "out") + ")";
        play.fails(
                NullPointerException.class,
                "C14",
                "a null stream is a NullPointerException",
                call,
                () -> new PipeEnd(in, out));
    }

    /** The constructor touches nothing, and nothing is read but by who receives. */
    void toTouch() {
        try (var duo = bench.duo(play)) {
            for (var side : duo.sides()) {
                var touched = side.in().look(counts -> counts.reads + counts.writes + counts.flushes);
                play.require(touched == 0, "C5", "the constructor touches no stream", "it made " + touched + " calls");
            }
            play.meets("C5");
        }
    }
}
