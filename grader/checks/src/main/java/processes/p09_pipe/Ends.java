package processes.p09_pipe;

import grader.spec.Play;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import processes.p09_pipe.Duo.Side;
import processes.p09_pipe.Nature.Deed;

/** C11, C12: how an end is closed, and what it says afterwards. */
final class Ends {
    private static final String ONCE = "close closes both streams, each exactly once";
    private static final String CLOSED = "this end is closed: IllegalStateException";

    private final Bench bench;
    private final Play play;
    private final Talk talk;

    Ends(Bench bench, Play play) {
        this.bench = bench;
        this.play = play;
        this.talk = new Talk(play);
    }

    /** What was sent before is received, and then the end; what was sent to the closed end is lost with it. */
    void loseNothing(Mail mail) throws Exception {
        new Carriage(bench, play).first(mail);
        try (var duo = bench.duo(play)) {
            mail.items()
                    .forEach(item -> talk.sends(item.from(duo), item.letter().bytes()));
            closesAgainAndAgain(duo.left());
            refusesAll(duo.left());
            for (var item : mail.items()) {
                if (!item.fromRight()) {
                    talk.receives(duo.right(), item.letter().bytes(), "C11", "what was sent before close is received");
                }
            }
            for (var times = 0; times < 2; times++) {
                talk.hearsTheEnd(duo.right(), "C11", "the other end was closed: its end comes after its messages");
            }
            talk.closes(duo.right(), "C11", "close returns");
            duo.sides().forEach(this::closedOnce);
            duo.sides().forEach(this::refusesAll);
        }
        play.meets("C11");
        play.meets("C12");
    }

    private void closesAgainAndAgain(Side side) {
        var written = side.out().written();
        for (var times = 0; times < 3; times++) {
            talk.closes(side, "C11", "close may be called again and again");
        }
        var more = side.out().written() - written;
        play.require(more == 0, "C11", "close writes nothing", more + " bytes were written");
        closedOnce(side);
    }

    private void closedOnce(Side side) {
        var input = side.in().look(counts -> counts.inputCloses);
        var output = side.out().look(counts -> counts.outputCloses);
        play.require(
                input == 1 && output == 1,
                "C11",
                ONCE,
                "the input was closed " + input + " times, the output " + output + " times");
    }

    /** Also of an empty message, and whatever is left in the input. */
    private void refusesAll(Side side) {
        for (var message : List.of(new byte[0], new byte[] {1})) {
            talk.failsToSend(side, message, IllegalStateException.class, "C12", CLOSED);
        }
        for (var times = 0; times < 2; times++) {
            talk.failsToReceive(side, IllegalStateException.class, "C12", CLOSED);
        }
    }

    /** A closed end says so first, whatever else has happened to it before. */
    void sayThatTheyAreClosed() {
        afterTheEnd();
        afterAnAccident();
        var failure = new IOException("the disk is gone");
        try (var duo = bench.duo(play, new Nature().failing(Deed.WRITE, 0, failure), new Nature())) {
            talk.failsToSend(duo.left(), new byte[] {1}, failure, "C13", "what the stream throws is thrown");
            closesAndRefuses(duo.left());
        }
        try (var duo = bench.duo(play, new Nature().failing(Deed.READ, 0, failure), new Nature())) {
            talk.failsToReceive(duo.right(), failure, "C13", "what the stream throws is thrown");
            closesAndRefuses(duo.right());
        }
        play.meets("C12");
    }

    private void afterTheEnd() {
        try (var duo = bench.duo(play)) {
            duo.left().die();
            talk.hearsTheEnd(duo.right(), "C6", "the other side has ended: receive returns empty");
            closesAndRefuses(duo.right());
        }
    }

    private void afterAnAccident() {
        var recording = Recording.of(bench, play, List.of(new byte[20]));
        try (var duo = bench.duo(play)) {
            duo.right().in().fill(recording.upTo(10));
            duo.left().die();
            talk.failsToReceive(duo.right(), EOFException.class, "C7", "the input has ended within a message");
            closesAndRefuses(duo.right());
        }
    }

    private void closesAndRefuses(Side side) {
        talk.closes(side, "C11", "close returns, whatever has happened before");
        closedOnce(side);
        refusesAll(side);
    }

    /** Closing a stream may fail: the other one is closed all the same. */
    void closeBothThoughOneFails(Failing.Kind kind) {
        for (var failing : List.of(
                List.of(Deed.CLOSE_INPUT), List.of(Deed.CLOSE_OUTPUT), List.of(Deed.CLOSE_INPUT, Deed.CLOSE_OUTPUT))) {
            var input = kind.made();
            var output = kind.made();
            var toRight = new Nature();
            var toLeft = new Nature();
            failing.forEach(deed -> (deed == Deed.CLOSE_INPUT ? toLeft : toRight)
                    .failing(deed, 0, deed == Deed.CLOSE_INPUT ? input : output));
            try (var duo = bench.duo(play, toRight, toLeft)) {
                play.says("closing fails: " + failing);
                talk.sends(duo.left(), new byte[] {1});
                throwsOneOf(duo.left(), failing, input, output);
                closedOnce(duo.left());
                talk.closes(duo.left(), "C11", "called again, close does nothing");
                closedOnce(duo.left());
                refusesAll(duo.left());
            }
        }
    }

    private void throwsOneOf(Side side, List<Deed> failing, Throwable input, Throwable output) {
        var because = "close throws what closing a stream has thrown, one of them if there are two";
        if (failing.size() == 2) {
            play.fails(input.getClass(), "C11", because, side + ".close()", () -> closed(side));
        } else {
            var failure = failing.contains(Deed.CLOSE_INPUT) ? input : output;
            play.fails(failure, "C11", because, side + ".close()", () -> closed(side));
        }
    }

    private static String closed(Side side) throws IOException {
        side.end().close();
        return "normally";
    }
}
