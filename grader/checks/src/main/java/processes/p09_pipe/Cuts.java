package processes.p09_pipe;

import grader.spec.Play;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** C6, C7: what is heard when the other side dies between any two bytes. */
final class Cuts {
    private static final String BEFORE = "the messages that came before are received first";
    private static final byte[] ANSWER = {1, 2, 3};
    private static final int MOST_SEAMS = 24;

    private final Bench bench;
    private final Play play;
    private final Talk talk;

    Cuts(Bench bench, Play play) {
        this.bench = bench;
        this.play = play;
        this.talk = new Talk(play);
    }

    /** At every byte of a few short messages. */
    void everywhere(Mail mail) throws Exception {
        new Carriage(bench, play).first(mail);
        var messages = mail.items().stream().map(item -> item.letter().bytes()).toList();
        var recording = Recording.of(bench, play, messages);
        for (var cut = 0; cut <= recording.bytes().length; cut++) {
            var at = cut;
            play.anew(() -> hears(recording, at, new Nature()));
        }
        new Carriage(bench, play).firstInPieces(mail);
        for (var cut = 0; cut <= recording.bytes().length; cut++) {
            var at = cut;
            play.anew(() -> hears(recording, at, mail.nature()));
        }
    }

    /** Around the beginning, the middle and the end of long ones. */
    void ofLongMessages(int length) throws Exception {
        var messages = List.of(new Letter(length, Letter.Content.ONES), new Letter(length, Letter.Content.COUNTING));
        new Carriage(bench, play).first(Mail.of(messages));
        var recording =
                Recording.of(bench, play, messages.stream().map(Letter::bytes).toList());
        var first = recording.ends().getFirst();
        var last = recording.ends().getLast();
        var cuts = new TreeSet<Integer>();
        for (var near = 0; near <= 9; near++) {
            cuts.addAll(List.of(near, first - near, first + near, last - near));
        }
        cuts.addAll(List.of(first / 2, first + (last - first) / 3, (first + last) / 2));
        cuts.addAll(atSeams(recording));
        for (var cut : cuts) {
            play.anew(() -> hears(recording, cut, new Nature()));
        }
    }

    /** A long message may be written in parts: where one ends the input may end, too. */
    private static List<Integer> atSeams(Recording recording) {
        var seams = recording.seams();
        var step = 1 + seams.size() / MOST_SEAMS;
        var cuts = new ArrayList<Integer>();
        for (var at = 0; at < seams.size(); at += step) {
            cuts.addAll(List.of(seams.get(at) - 1, seams.get(at)));
        }
        return cuts;
    }

    private void hears(Recording recording, int cut, Nature nature) {
        try (var duo = bench.duo(play, nature, new Nature())) {
            var at = duo.right();
            play.says("the left side writes " + cut + " of " + recording.bytes().length
                    + " bytes and dies; its messages end after " + recording.ends());
            at.in().fill(recording.upTo(cut));
            at.in().end();
            var clause = recording.isBetween(cut) ? "C6" : "C7";
            for (var i = 0; i < recording.wholeAt(cut); i++) {
                talk.receives(at, recording.messages().get(i), clause, BEFORE);
            }
            for (var times = 0; times < 3; times++) {
                end(at, clause);
            }
            play.does(clause, "this end can still send", "right.send(3 bytes)", () -> at.end()
                    .send(ANSWER));
            end(at, clause);
        }
        play.meets(recording.isBetween(cut) ? "C6" : "C7");
    }

    private void end(Duo.Side at, String clause) {
        if (clause.equals("C6")) {
            talk.hearsTheEnd(at, "C6", "the input has ended between two messages: receive returns empty, every time");
        } else {
            talk.failsToReceive(
                    at,
                    EOFException.class,
                    "C7",
                    "the input has ended within a message: receive throws EOFException, every time");
        }
    }

    /** The end of what comes in ends nothing else: the other side has closed nothing. */
    void leaveTheOtherDirection() {
        try (var duo = bench.duo(play)) {
            duo.left().out().end();
            talk.hearsTheEnd(duo.right(), "C6", "the other side sends nothing any more: receive returns empty");
            var because = "the input has ended, and this end can still send";
            play.does("C6", because, "right.send(3 bytes)", () -> duo.right()
                    .end()
                    .send(ANSWER));
            talk.receives(duo.left(), ANSWER, "C6", because);
            play.require(
                    duo.right().out().look(counts -> counts.outputCloses) == 0, "C6", because, "its output was closed");
        }
    }
}
