package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Trial;

/** C5: only a receive reads. */
final class Unread {
    private static final byte[] MESSAGE = new Letter(20, Letter.Content.LETTERS).bytes();
    private static final byte[] ANSWER = {1, 2, 3};

    private final Trial trial;
    private final Bench bench;

    Unread(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    /** Nobody receives, and others send: where the streams are full, and where something has come in. */
    void areReadByReceiversAlone() {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().capacity(3), new Nature())) {
            actors.settle();
            var stuck = BothWays.sends(actors, "A", duo.left(), MESSAGE);
            stuck.waits("C3: nobody receives, and the stream takes no more: send waits");
            untouched(actors, duo, 0);
            answersUnread(actors, duo, 0);
            BothWays.widen(actors, duo);
            BothWays.receives(actors, "B", duo.right()).returns(Letter.shown(MESSAGE), "C1: the message arrives");
            stuck.returns(Told.SENT, "C3: all of it was taken: send returns");
            var read = duo.right().in().read();
            BothWays.sends(actors, "A", duo.left(), MESSAGE).returns(Told.SENT, "C1: send returns");
            actors.settle();
            untouched(actors, duo, read);
            answersUnread(actors, duo, read);
        }
    }

    /** Who sends where something has come in does not read it, not even to make room. */
    private static void answersUnread(Actors actors, Duo duo, int read) {
        for (var times = 0; times < 2; times++) {
            BothWays.sends(actors, "C", duo.right(), ANSWER)
                    .returns(Told.SENT, "C10: nobody has to receive: send returns");
            untouched(actors, duo, read);
        }
    }

    private static void untouched(Actors actors, Duo duo, int before) {
        var taken = duo.right().in().read() - before;
        if (taken != 0) {
            throw actors.broken(
                    "C5: nobody receives: no byte is taken from the input",
                    taken + (taken == 1 ? " byte was" : " bytes were"));
        }
    }
}
