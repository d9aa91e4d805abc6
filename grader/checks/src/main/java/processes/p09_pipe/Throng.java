package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** C1, C8, C9: long messages of several threads, and two pipes at a time. */
final class Throng {
    private static final int MOST_POINTS = 24;
    private static final byte[] LONG = new Letter(100_000, Letter.Content.LETTERS).bytes();
    private static final byte[] OTHER = new Letter(70_001, Letter.Content.LETTERS).bytes();

    private final Trial trial;
    private final Bench bench;

    Throng(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    /** However long a message is, nobody writes in its midst. */
    void sendsLongMessages() {
        goesThere("C1: a long message is received");
        for (var room : new int[] {10, 5_000, 30_000}) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors, new Nature().capacity(room), new Nature())) {
                actors.says("the stream has room for " + room + " bytes");
                var sends = new ArrayList<Call<String>>();
                for (var message : List.of(LONG, OTHER)) {
                    sends.add(actors.start("A" + message.length, "left.send(…)", () -> Told.send(duo.left(), message)));
                    actors.settle();
                }
                for (var more = 1; more <= 8; more++) {
                    duo.left().out().widen(room + more * 20_000);
                    actors.settle();
                }
                actors.says("now there is room for all");
                duo.left().out().widen(Integer.MAX_VALUE);
                sends.forEach(send -> send.returns(Told.SENT, "C8: any number of threads may send: send returns"));
                whole(actors, "C8: each message comes out whole", hear(actors, duo), hear(actors, duo));
            }
        }
    }

    private void goesThere(String because) {
        try (var actors = trial.actors();
                var duo = bench.duo(actors)) {
            for (var message : List.of(LONG, OTHER)) {
                actors.start("A", "left.send(…)", () -> Told.send(duo.left(), message))
                        .returns(Told.SENT, because);
                hear(actors, duo).returns(Letter.shown(message), because);
            }
        }
    }

    private static Call<String> hear(Actors actors, Duo duo) {
        var call = actors.start("R", "right.receive()", () -> Told.receive(duo.right()));
        call.returns("C8: both messages have been sent: receive returns");
        return call;
    }

    private static void whole(Actors actors, String because, Call<String> first, Call<String> second) {
        var wanted = new TreeSet<>(List.of(Letter.shown(LONG), Letter.shown(OTHER)));
        var heard = new TreeSet<>(List.of(first.returns(because), second.returns(because)));
        if (!wanted.equals(heard)) {
            throw actors.broken(because + ": " + wanted, "received were " + heard);
        }
    }

    /** However long a message is, nobody reads in its midst. */
    void receivesLongMessages() {
        Ground.require(trial, bench);
        goesThere("C1: a long message is received");
        for (var step : new int[] {3_000, 9_999, 40_000}) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                actors.says("two messages come, " + step + " bytes at a time");
                var frames = both(bench.frame(actors, LONG), bench.frame(actors, OTHER));
                Callable<String> receive = () -> Told.receive(duo.right());
                var first = actors.start("A", "right.receive()", receive);
                actors.settle();
                var second = actors.start("B", "right.receive()", receive);
                actors.settle();
                for (var at = 0; at < frames.length; at += step) {
                    duo.right().in().fill(Arrays.copyOfRange(frames, at, Math.min(at + step, frames.length)));
                    actors.settle();
                }
                whole(actors, "C9: each message goes whole to exactly one receiver", first, second);
            }
        }
    }

    private static byte[] both(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** What is sent and received at one pipe is held at each of its points, while another pipe is used. */
    void besideAnotherPipe() throws Exception {
        var letters = new Letter(9, Letter.Content.LETTERS).bytes();
        Overtaken.atEachPoint(2 * MOST_POINTS, point -> {
            try (var actors = trial.actors();
                    var here = bench.duo(actors);
                    var there = bench.duo(actors)) {
                var held = Overtaken.start(actors, point, "A", "left.send(9 bytes), right.receive()", () -> {
                    Told.send(here.left(), letters);
                    return Told.receive(here.right());
                });
                var because = "C1: what one end sends the other one receives, whatever happens at another pipe";
                var other = actors.start("B", "send and receive at another pipe", () -> {
                    Told.send(there.left(), new byte[2]);
                    Told.send(there.left(), new byte[300]);
                    return Told.receive(there.right()) + ", " + Told.receive(there.right());
                });
                actors.settle();
                held.goesOn().returns(Letter.shown(letters), because);
                other.returns(Letter.shown(new byte[2]) + ", " + Letter.shown(new byte[300]), because);
                return held.wasHeld();
            }
        });
    }
}
