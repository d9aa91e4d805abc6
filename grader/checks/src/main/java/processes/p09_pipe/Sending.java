package processes.p09_pipe;

import grader.spec.Play;
import java.util.Arrays;
import java.util.List;

/** C3, C4, C16: what one send writes, whose the arrays are, and how many calls it takes. */
final class Sending {
    /** As the contract says. */
    private static final int MOST_CALLS = 5_000;

    private final Bench bench;
    private final Play play;
    private final Talk talk;

    Sending(Bench bench, Play play) {
        this.bench = bench;
        this.play = play;
        this.talk = new Talk(play);
    }

    /** Into streams that keep back what is not flushed, with nothing that follows. */
    void keepsNothingBack(Mail mail) throws Exception {
        new Carriage(bench, play).first(mail);
        try (var duo = bench.duo(play, new Nature().keepingBack(), new Nature().keepingBack())) {
            play.says("both streams keep back what is written until flush");
            for (var item : mail.items()) {
                talk.sends(item.from(duo), item.letter().bytes());
                talk.receives(
                        duo.other(item.from(duo)),
                        item.letter().bytes(),
                        "C3",
                        "the message was written and flushed: the other end gets it though nothing follows");
            }
            mail.items()
                    .forEach(item -> talk.sends(item.from(duo), item.letter().bytes()));
        }
        play.meets("C3");
    }

    /** The caller's array: only read, and his own again after the call. */
    void leavesTheArrayAlone(Mail mail) throws Exception {
        new Carriage(bench, play).first(mail);
        try (var duo = bench.duo(play)) {
            for (var item : mail.items()) {
                var message = item.letter().bytes();
                talk.sends(item.from(duo), message);
                play.require(
                        Arrays.equals(message, item.letter().bytes()),
                        "C4",
                        "send only reads the array",
                        "it is now " + Letter.shown(message));
                play.says("the sender overwrites its array");
                Arrays.fill(message, (byte) 'x');
            }
            for (var item : mail.items()) {
                var received = talk.receives(
                        duo.other(item.from(duo)), item.letter().bytes(), "C4", "what is received is what was sent");
                play.says("the receiver overwrites its array");
                Arrays.fill(received, (byte) 'y');
            }
            mail.items().forEach(item -> sameTwice(duo, item));
        }
        play.meets("C4");
    }

    /** Equal messages, the first of which is overwritten by its receiver before the second one comes. */
    private void sameTwice(Duo duo, Mail.Item item) {
        var message = item.letter().bytes();
        var to = duo.other(item.from(duo));
        talk.sends(item.from(duo), message);
        var first = talk.receives(to, message, "C4", "the same array may be sent again");
        Arrays.fill(first, (byte) 'z');
        talk.sends(item.from(duo), message);
        Arrays.fill(message, (byte) 'x');
        var second = talk.receives(to, item.letter().bytes(), "C4", "each receiver has an array of its own");
        play.require(
                second != first || first.length == 0,
                "C4",
                "each call returns a new array",
                "two calls returned the same one");
        play.require(
                first.length == 0 || first[0] == 'z', "C4", "an array belongs to its receiver", "it was written to");
        talk.sends(to, second);
        talk.receives(item.from(duo), item.letter().bytes(), "C4", "what was received may be sent back");
        anotherTime(duo, item);
    }

    /** The same array with other bytes in it is another message. */
    private void anotherTime(Duo duo, Mail.Item item) {
        var message = item.letter().bytes();
        for (var times = 0; times < 2; times++) {
            talk.sends(item.from(duo), message);
            var wanted = message.clone();
            play.says("the sender writes another message into its array");
            for (var at = 0; at < message.length; at++) {
                message[at] ^= 0x55;
            }
            talk.receives(duo.other(item.from(duo)), wanted, "C4", "what is received is what was sent");
        }
    }

    void takesFewCalls() {
        for (var length : List.of(PipeEnd.MAX_LENGTH, PipeEnd.MAX_LENGTH - 1)) {
            try (var duo = bench.duo(play)) {
                var message = new Letter(length, Letter.Content.COUNTING).bytes();
                talk.sends(duo.left(), message);
                var writes = duo.left().out().look(counts -> counts.writes + counts.flushes);
                play.require(
                        writes <= MOST_CALLS,
                        "C16",
                        "1 MiB is sent by at most 5,000 calls of write and flush",
                        "there were " + writes);
                talk.receives(duo.right(), message, "C1", "what was sent is received");
                var reads = duo.right().in().look(counts -> counts.reads + counts.availables);
                play.require(
                        reads <= MOST_CALLS,
                        "C16",
                        "1 MiB is received by at most 5,000 calls of read and available",
                        "there were " + reads);
                play.meets("C16");
            }
        }
    }
}
