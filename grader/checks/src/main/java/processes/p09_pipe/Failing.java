package processes.p09_pipe;

import grader.spec.Play;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import processes.p09_pipe.Duo.Side;
import processes.p09_pipe.Nature.Deed;

/** C13: streams that throw, at any byte, and go on as if nothing had been. */
final class Failing {
    private static final String THIS = "what the stream throws is thrown by the call that met it, this very object";
    private static final String LATER = "this direction is broken: every later call throws IOException";
    private static final String ALONE = "this direction is broken: the stream is left alone";

    private final Bench bench;
    private final Play play;
    private final Talk talk;

    Failing(Bench bench, Play play) {
        this.bench = bench;
        this.play = play;
        this.talk = new Talk(play);
    }

    /** What is thrown. */
    enum Kind {
        CHECKED,
        INTERRUPTED,
        END_OF_FILE,
        UNCHECKED,
        CLOSED,
        ERROR;

        Throwable made() {
            return switch (this) {
                case CHECKED -> new IOException("the disk is gone");
                case INTERRUPTED -> new InterruptedIOException("not now");
                case END_OF_FILE -> new EOFException("told by the stream");
                case UNCHECKED -> new IllegalArgumentException("from the stream");
                case CLOSED -> new IllegalStateException("from the stream");
                case ERROR -> new StackOverflowError("from the stream");
            };
        }
    }

    /** @param part where it fails: so many sixteenths of what is written */
    record Case(Mail mail, Kind kind, int part) {}

    static Arbitrary<Case> any() {
        return Combinators.combine(
                        Mail.small(),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 16))
                .as(Case::new)
                .withoutEdgeCases();
    }

    void toRead(Case failing) throws Exception {
        new Carriage(bench, play).firstInPieces(new Mail(failing.mail().items(), List.of(1)));
        var recording = recording(failing);
        var at = failing.part() * recording.bytes().length / 16;
        var failure = failing.kind().made();
        try (var duo = bench.duo(play, new Nature().failing(Deed.READ, at, failure), new Nature())) {
            var side = duo.right();
            play.says("read throws " + failing.kind() + " after " + at + " of " + recording.bytes().length
                    + " bytes, once; the messages end after " + recording.ends());
            side.in().fill(recording.bytes());
            for (var i = 0; i < recording.wholeAt(at); i++) {
                talk.receives(side, recording.messages().get(i), "C13", "the messages before are received");
            }
            talk.failsToReceive(side, failure, "C13", THIS);
            var reads = side.in().look(counts -> counts.reads);
            talk.failsToReceive(side, IOException.class, "C13", LATER);
            talk.failsToReceive(side, IOException.class, "C13", LATER);
            var more = side.in().look(counts -> counts.reads) - reads;
            play.require(more == 0, "C13", ALONE, "read was called again, " + more + " times");
            both(side, duo.left());
            talk.failsToReceive(side, IOException.class, "C13", LATER);
        }
        play.meets("C13");
    }

    private Recording recording(Case failing) throws Exception {
        new Carriage(bench, play).first(failing.mail());
        return Recording.of(
                bench,
                play,
                failing.mail().items().stream()
                        .map(item -> item.letter().bytes())
                        .toList());
    }

    /** The other direction is as it was. */
    private void both(Side from, Side to) {
        for (var message : List.of(new byte[] {9}, new byte[] {1, 2, 3})) {
            play.does(
                    "C13",
                    "the other direction is as it was",
                    from + ".send(" + Letter.shown(message) + ")",
                    () -> from.end().send(message));
            talk.receives(to, message, "C13", "the other direction is as it was");
        }
    }

    void toWrite(Case failing) throws Exception {
        var recording = recording(failing);
        var at = failing.part() * (recording.bytes().length - 1) / 16;
        var failure = failing.kind().made();
        try (var duo = bench.duo(play, new Nature().failing(Deed.WRITE, at, failure), new Nature())) {
            play.says("write throws " + failing.kind() + " after " + at + " bytes, once");
            var whole = recording.wholeAt(at);
            recording.messages().subList(0, whole).forEach(message -> talk.sends(duo.left(), message));
            talk.failsToSend(duo.left(), recording.messages().get(whole), failure, "C13", THIS);
            staysBroken(duo, recording, at);
            for (var i = 0; i < whole; i++) {
                talk.receives(duo.right(), recording.messages().get(i), "C13", "the messages before are received");
            }
        }
        play.meets("C13");
    }

    private void staysBroken(Duo duo, Recording recording, int written) {
        talk.failsToSend(duo.left(), recording.messages().getFirst(), IOException.class, "C13", LATER);
        talk.failsToSend(duo.left(), new byte[0], IOException.class, "C13", LATER);
        both(duo.right(), duo.left());
        talk.failsToSend(duo.left(), new byte[] {1}, IOException.class, "C13", LATER);
        talk.closes(duo.left(), "C11", "closing the streams does not fail: close returns");
        var more = duo.left().out().written() - written;
        play.require(more == 0, "C13", ALONE + ", also by close", more + " more bytes were written");
    }

    void toFlush(Case failing) throws Exception {
        play.anew(() -> new Sending(bench, play).keepsNothingBack(failing.mail()));
        var recording = recording(failing);
        var failure = failing.kind().made();
        try (var duo = bench.duo(play, new Nature().failing(Deed.FLUSH, 0, failure), new Nature())) {
            play.says("flush throws " + failing.kind() + ", once");
            talk.failsToSend(duo.left(), recording.messages().getFirst(), failure, "C13", THIS);
            staysBroken(duo, recording, duo.left().out().written());
        }
        play.meets("C13");
    }
}
