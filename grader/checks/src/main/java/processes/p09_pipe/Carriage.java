package processes.p09_pipe;

import grader.spec.Play;
import java.io.IOException;
import java.util.List;
import processes.p09_pipe.Duo.Side;

/** C1, C2: that what is sent arrives, in one piece and in many. */
final class Carriage {
    private static final String SAME = "what was sent is received, byte for byte and in order";
    private static final List<Integer> LENGTHS =
            List.of(8191, 8192, 8193, 16_383, 16_384, 32_767, 32_768, 65_535, 65_536, 65_537, 131_072, 1_000_000);

    private final Bench bench;
    private final Play play;
    private final Talk talk;

    Carriage(Bench bench, Play play) {
        this.bench = bench;
        this.play = play;
        this.talk = new Talk(play);
    }

    /** All is sent before anything is received; the streams end behind it, so that who reads on comes to an end. */
    void whole(Mail mail) {
        goesThrough(mail);
        play.meets("C1");
    }

    /** The same where another clause is to be judged: a message that does not arrive at all is not its matter. */
    void first(Mail mail) throws Exception {
        play.anew(() -> goesThrough(mail));
    }

    private void goesThrough(Mail mail) {
        try (var duo = bench.duo(play)) {
            mail.items()
                    .forEach(item -> talk.sends(item.from(duo), item.letter().bytes()));
            duo.sides().forEach(side -> side.out().end());
            receiveAll(duo, mail, "C1");
        }
    }

    private void receiveAll(Duo duo, Mail mail, String clause) {
        for (var item : mail.items()) {
            talk.receives(duo.other(item.from(duo)), item.letter().bytes(), clause, SAME);
        }
    }

    /** The same in pieces, and then one by one with streams that stay open: it must not matter. */
    void inPieces(Mail mail) throws Exception {
        arrivesInPieces(mail);
        play.promising("C2", "a message is received as soon as its last byte has come", () -> {
            oneByOne(mail, new Nature(), new Nature());
            oneByOne(mail, mail.nature(), mail.nature());
        });
        play.meets("C2");
    }

    /** Where another clause is to be judged: a message that does not bear pieces is not its matter. */
    void firstInPieces(Mail mail) throws Exception {
        play.anew(() -> arrivesInPieces(mail));
    }

    private void arrivesInPieces(Mail mail) throws Exception {
        first(mail);
        play.promising("C2", "in whatever pieces it comes, " + SAME, () -> {
            try (var duo = bench.duo(play, mail.nature(), mail.nature())) {
                play.says("read hands over at most " + mail.pieces() + " bytes, in turn, and available says 0");
                mail.items()
                        .forEach(
                                item -> talk.sends(item.from(duo), item.letter().bytes()));
                receiveAll(duo, mail, "C2");
            }
        });
    }

    private void oneByOne(Mail mail, Nature toRight, Nature toLeft) {
        try (var duo = bench.duo(play, toRight, toLeft)) {
            for (var item : mail.items()) {
                talk.sends(item.from(duo), item.letter().bytes());
                talk.receives(duo.other(item.from(duo)), item.letter().bytes(), "C2", "nothing follows it");
            }
        }
    }

    /** Lengths beside those at which a number needs one byte or bit more, up to the greatest. */
    void ofAnyLength() {
        for (var length : LENGTHS) {
            goesThere(new Letter(length, Letter.Content.COUNTING).bytes());
        }
        for (var length = PipeEnd.MAX_LENGTH - 1; length <= PipeEnd.MAX_LENGTH; length++) {
            goesThere(new Letter(length, Letter.Content.ONES).bytes());
        }
        play.meets("C1");
    }

    private void goesThere(byte[] message) {
        try (var duo = bench.duo(play)) {
            talk.sends(duo.left(), message);
            talk.sends(duo.left(), new byte[] {7});
            duo.left().out().end();
            talk.receives(duo.right(), message, "C1", SAME);
            talk.receives(duo.right(), new byte[] {7}, "C1", SAME);
        }
    }

    /** A message may look like what the end itself writes. */
    void ofItsOwnKind() throws IOException {
        var frames = Recording.of(bench, play, List.of(new byte[0], new byte[] {1, 2, 3}, new byte[300]));
        try (var duo = bench.duo(play)) {
            play.says("messages that are what an end has written for other messages");
            var messages = List.of(frames.bytes(), frames.upTo(frames.ends().getFirst()), frames.bytes());
            messages.forEach(message -> talk.sends(duo.left(), message));
            duo.left().out().end();
            messages.forEach(message -> talk.receives(duo.right(), message, "C1", SAME));
        }
        play.meets("C1");
    }

    /** Every pair of single bytes: none is an escape for another. */
    void ofAnyByte() {
        try (var duo = bench.duo(play)) {
            var all = new byte[2 * 256 * 256];
            for (var i = 0; i < 256 * 256; i++) {
                all[2 * i] = (byte) (i >> 8);
                all[2 * i + 1] = (byte) i;
            }
            roundTrip(duo.left(), duo.right(), all);
            for (var value = 0; value < 256; value++) {
                roundTrip(duo.right(), duo.left(), new byte[] {(byte) value});
            }
        }
    }

    private void roundTrip(Side from, Side to, byte[] message) {
        talk.sends(from, message);
        talk.receives(to, message, "C1", SAME);
    }
}
