package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import processes.p09_pipe.Duo.Side;

/** C8, C9: several threads at one end. */
final class Crowd {
    private static final String WHOLE = "C8: each message comes out whole";
    private static final String TO_ONE = "C9: each message goes whole to exactly one receiver";
    private static final int MOST_POINTS = 24;
    private static final byte[] LONG = new Letter(9, Letter.Content.LETTERS).bytes();
    private static final byte[] SHORT = {1, 2};

    private final Trial trial;
    private final Bench bench;

    Crowd(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    /** A is held at each of its points while B sends. */
    void sendsInSteps() throws Exception {
        Ground.require(trial, bench);
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                var from = duo.left();
                var first = Overtaken.start(actors, point, "A", "left.send(9 bytes)", () -> Told.send(from, LONG));
                var second = actors.start("B", "left.send(2 bytes)", () -> Told.send(from, SHORT));
                actors.settle();
                first.goesOn().returns("C8: any number of threads may send: send returns");
                second.returns("C8: any number of threads may send: send returns");
                from.out().end();
                hearsBoth(actors, duo.right());
                return first.wasHeld();
            }
        });
    }

    private static void hearsBoth(Actors actors, Side at) {
        var heard = new TreeSet<String>();
        for (var i = 0; i < 2; i++) {
            heard.add(
                    actors.start("R", "right.receive()", () -> Told.receive(at)).returns(WHOLE));
        }
        requireBoth(actors, WHOLE, heard);
    }

    private static void requireBoth(Actors actors, String because, TreeSet<String> heard) {
        var sent = new TreeSet<>(List.of(Letter.shown(LONG), Letter.shown(SHORT)));
        if (!sent.equals(heard)) {
            throw actors.broken(because + ": " + sent, "received were " + heard);
        }
    }

    /** The output takes a few bytes at a time: A stands in the middle of its message when B begins. */
    void sendsIntoAFullStream() {
        Ground.require(trial, bench);
        for (var capacity : new int[] {1, 2, 3, 5, 7}) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors, new Nature().capacity(capacity), new Nature())) {
                actors.says("the stream has room for " + capacity + " bytes");
                var from = duo.left();
                var calls = List.of(
                        actors.start("A", "left.send(9 bytes)", () -> Told.send(from, LONG)),
                        actors.start("B", "left.send(2 bytes)", () -> Told.send(from, SHORT)));
                actors.poke();
                actors.says("now there is room for all");
                from.out().widen(Integer.MAX_VALUE);
                actors.settle();
                hearsBoth(actors, duo.right());
                calls.forEach(call -> call.returns("C8: both messages are received: both sends return"));
            }
        }
    }

    /** The stream keeps back what is not flushed, and B waits behind A: A does not leave that to B. */
    void flushesForItself() {
        Ground.require(trial, bench);
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().keepingBack().capacity(3), new Nature())) {
            var frame = bench.frame(actors, LONG).length;
            var from = duo.left();
            var first = actors.start("A", "left.send(9 bytes)", () -> Told.send(from, LONG));
            first.waits("C3: the stream takes no more: send waits");
            actors.start("B", "left.send(2 bytes)", () -> Told.send(from, SHORT))
                    .waits("C3: the stream takes no more: send waits");
            actors.says("now there is room for one of the two messages");
            from.out().widen(frame);
            actors.settle();
            if (first.ended() && from.out().visible() < frame) {
                throw actors.broken(
                        "C3: when send returns, its message has been flushed, also when others wait to send",
                        frame - from.out().visible() + " bytes were not");
            }
        }
    }

    /** A is held at each of its points while B receives. */
    void receivesInSteps() throws Exception {
        Ground.require(trial, bench);
        for (var piece : new int[] {3, 1, Integer.MAX_VALUE}) {
            Overtaken.atEachPoint(MOST_POINTS, point -> receivesInSteps(point, piece));
        }
    }

    private boolean receivesInSteps(int point, int piece) throws Exception {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().pieces(piece), new Nature())) {
            for (var message : List.of(LONG, SHORT)) {
                actors.start("S", "left.send(…)", () -> Told.send(duo.left(), message))
                        .returns("C1: send returns");
            }
            duo.left().out().end();
            var first = Overtaken.start(actors, point, "A", "right.receive()", () -> Told.receive(duo.right()));
            var second = actors.start("B", "right.receive()", () -> Told.receive(duo.right()));
            actors.settle();
            var heard = new TreeSet<>(List.of(first.goesOn().returns(TO_ONE)));
            heard.add(second.returns(TO_ONE));
            requireBoth(actors, TO_ONE, heard);
            return first.wasHeld();
        }
    }

    /** The stream brings a few bytes at a time: A stands in the middle of a message when B comes. */
    void receivesWhatComesInPieces() {
        Ground.require(trial, bench);
        for (var step = 1; step <= 4; step++) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                var frames = frames(actors);
                var calls = new ArrayList<Call<String>>();
                for (var at = 0; at < frames.length; at += step) {
                    duo.right().in().fill(Arrays.copyOfRange(frames, at, Math.min(at + step, frames.length)));
                    if (calls.size() == 2 && at < 4 * step) {
                        actors.poke();
                    }
                    if (calls.size() < 2) {
                        var name = calls.isEmpty() ? "A" : "B";
                        calls.add(actors.start(name, "right.receive()", () -> Told.receive(duo.right())));
                    }
                    actors.settle();
                }
                var heard = new TreeSet<String>();
                calls.forEach(call -> heard.add(call.returns(TO_ONE)));
                requireBoth(actors, TO_ONE, heard);
            }
        }
    }

    /** Both messages as an end writes them. */
    private byte[] frames(Actors actors) {
        var first = bench.frame(actors, LONG);
        var second = bench.frame(actors, SHORT);
        var frames = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, frames, first.length, second.length);
        return frames;
    }
}
