package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.Arrays;
import java.util.List;
import processes.p09_pipe.Duo.Side;

/** C10, and what C3 and C5 say of streams that are full or silent. */
final class BothWays {
    private static final int ROOM = 3;
    private static final byte[] MESSAGE = new Letter(20, Letter.Content.LETTERS).bytes();
    private static final byte[] ANSWER = {1, 2, 3};

    private final Trial trial;
    private final Bench bench;

    BothWays(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    static Call<String> sends(Actors actors, String actor, Side side, byte[] message) {
        return actors.start(actor, side + ".send(" + Letter.shown(message) + ")", () -> Told.send(side, message));
    }

    static Call<String> receives(Actors actors, String actor, Side side) {
        return actors.start(actor, side + ".receive()", () -> Told.receive(side));
    }

    private Duo full(Actors actors) {
        return bench.duo(actors, new Nature().capacity(ROOM), new Nature());
    }

    static void widen(Actors actors, Duo duo) {
        actors.says("now there is room for all");
        duo.left().out().widen(Integer.MAX_VALUE);
        actors.settle();
    }

    void areOpenThoughOneIsFull() {
        try (var actors = trial.actors();
                var duo = full(actors)) {
            var stuck = sends(actors, "A", duo.left(), MESSAGE);
            stuck.waits("C3: the stream takes no more: send waits");
            for (var times = 0; times < 2; times++) {
                var answer = sends(actors, "B", duo.right(), ANSWER);
                receives(actors, "C", duo.left())
                        .returns(Letter.shown(ANSWER), "C10: a send that waits holds up no receive of the same end");
                answer.returns(Told.SENT, "C10: its message was received: send returns");
            }
            stuck.waits("C3: the stream takes no more: send waits");
            widen(actors, duo);
            receives(actors, "C", duo.right()).returns(Letter.shown(MESSAGE), "C10: the message that waited arrives");
            stuck.returns(Told.SENT, "C10: all of it was taken: send returns");
        }
    }

    void areOpenThoughOneIsSilent() {
        try (var actors = trial.actors();
                var duo = bench.duo(actors)) {
            var waiting = receives(actors, "A", duo.left());
            waiting.waits("C5: nothing was sent: receive waits");
            for (var message : List.of(ANSWER, MESSAGE)) {
                sends(actors, "B", duo.left(), message)
                        .returns(Told.SENT, "C10: a receive that waits holds up no send of the same end");
                receives(actors, "C", duo.right()).returns(Letter.shown(message), "C10: the message arrives");
            }
            waiting.waits("C5: nothing was sent to this end: receive waits");
            sends(actors, "B", duo.right(), ANSWER).returns(Told.SENT, "C10: send returns");
            waiting.returns(Letter.shown(ANSWER), "C10: a message has come: receive returns it");
        }
    }

    /** All four directions of traffic at once, through streams much shorter than a message. */
    void areUsedAtOnce() {
        Ground.require(trial, bench);
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().capacity(7), new Nature().capacity(5))) {
            var toRight = new Letter(100, Letter.Content.LETTERS).bytes();
            var toLeft = new Letter(101, Letter.Content.LETTERS).bytes();
            var sending = List.of(sends(actors, "A", duo.left(), toRight), sends(actors, "B", duo.right(), toLeft));
            actors.settle();
            var because = "C10: each end sends while it receives";
            var receiving = List.of(receives(actors, "C", duo.left()), receives(actors, "D", duo.right()));
            receiving.getFirst().returns(Letter.shown(toLeft), because);
            receiving.getLast().returns(Letter.shown(toRight), because);
            sending.forEach(call -> call.returns(Told.SENT, because));
        }
    }

    /** What waits at one pipe is nobody's business at another one. */
    void areNobodyElsesBusiness() {
        try (var actors = trial.actors();
                var stuck = full(actors);
                var free = bench.duo(actors)) {
            var calls = List.of(
                    sends(actors, "A", stuck.left(), MESSAGE),
                    receives(actors, "B", stuck.left()),
                    receives(actors, "C", stuck.left()));
            calls.getFirst().waits("C3: the stream takes no more: send waits");
            var because = "C10: what waits at one pipe keeps nobody who uses another one";
            for (var side : free.sides()) {
                sends(actors, "D", side, ANSWER).returns(Told.SENT, because);
                receives(actors, "D", free.other(side)).returns(Letter.shown(ANSWER), because);
            }
            actors.start("D", "left.close() of the other pipe", () -> Told.close(free.left()))
                    .returns(Told.CLOSED, because);
        }
    }

    /** A send that has returned keeps no array, even where the stream is full: it would have to wait. */
    void areSentAsTheyWere() {
        try (var actors = trial.actors();
                var duo = full(actors)) {
            var message = MESSAGE.clone();
            var call = sends(actors, "A", duo.left(), message);
            actors.settle();
            if (call.ended()) {
                actors.says("send has returned, and the sender overwrites its array");
                Arrays.fill(message, (byte) 'x');
            }
            widen(actors, duo);
            receives(actors, "B", duo.right()).returns(Letter.shown(MESSAGE), "C4: what is received is what was sent");
            call.returns(Told.SENT, "C3: all of it was taken: send returns");
        }
    }

    /** A message that is not whole yet: who receives waits, and rests. */
    void areWaitedForInTheMiddle() {
        Ground.require(trial, bench);
        try (var actors = trial.actors();
                var duo = full(actors)) {
            var frame = bench.frame(actors, MESSAGE);
            var waiting = receives(actors, "A", duo.right());
            for (var at = 0; at < frame.length; at++) {
                if (at < 6 || at > frame.length - 3) {
                    waiting.waits("C5: the message is not whole: receive waits");
                }
                if (at == 2 || at == 6) {
                    waiting.idles("C5: who waits for the rest of a message rests");
                }
                actors.says("one more byte of it comes");
                duo.right().in().fill(new byte[] {frame[at]});
            }
            waiting.returns(Letter.shown(MESSAGE), "C2: its last byte has come: receive returns it");
        }
    }

    /** Who waits behind another one rests as well, and so does who waits for room. */
    void areWaitedForAtRest() {
        try (var actors = trial.actors();
                var duo = full(actors)) {
            for (var name : List.of("A", "B")) {
                var call = sends(actors, name, duo.left(), MESSAGE);
                call.waits("C3: the stream takes no more: send waits");
                call.idles("C5: a send that waits rests");
            }
            for (var name : List.of("C", "D")) {
                var call = receives(actors, name, duo.left());
                call.waits("C5: nothing was sent to this end: receive waits");
                call.idles("C5: a receive that waits rests");
            }
        }
    }
}
