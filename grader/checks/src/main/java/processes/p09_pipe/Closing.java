package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import processes.p09_pipe.Duo.Side;

/** C11, C12: close meets calls that are under way. */
final class Closing {
    private static final String WAITS = "C11: a message is being written: close waits for it";
    private static final String ALL_OR_NOTHING =
            "C12: a call that meets close does its work wholly or throws" + " IllegalStateException";
    private static final int MOST_POINTS = 24;
    private static final byte[] MESSAGE = new Letter(20, Letter.Content.LETTERS).bytes();

    private final Trial trial;
    private final Bench bench;

    Closing(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    private static Callable<String> send(Side side) {
        return Told.orRefused(() -> Told.send(side, MESSAGE));
    }

    private static Callable<String> receive(Side side) {
        return Told.orRefused(() -> Told.receive(side));
    }

    private static Call<String> closes(Actors actors, Side side) {
        return actors.start("K", side + ".close()", () -> Told.close(side));
    }

    /** One writes into a full stream, and others wait behind it. */
    void cutsNobodyOff() {
        for (var behind = 0; behind <= 2; behind++) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors, new Nature().capacity(3), new Nature())) {
                var sends = new ArrayList<Call<String>>();
                for (var i = 0; i <= behind; i++) {
                    sends.add(actors.start("A" + i, "left.send(20 bytes)", send(duo.left())));
                    actors.settle();
                }
                sends.getFirst().waits("C3: the stream takes no more: send waits");
                var close = closes(actors, duo.left());
                close.waits(WAITS);
                if (behind == 1) {
                    close.idles("C5: who waits rests, also in close");
                    close.waitsForEver(WAITS + ", however long that takes");
                }
                actors.says("now there is room for all");
                duo.left().out().widen(Integer.MAX_VALUE);
                actors.settle();
                var heard = hearAll(actors, duo.right());
                close.returns(Told.CLOSED, "C11: the message was written: close returns");
                agree(actors, sends, heard);
            }
        }
    }

    /** What the other end hears until the end. */
    private static List<String> hearAll(Actors actors, Side at) {
        var heard = new ArrayList<String>();
        while (heard.isEmpty() || !heard.getLast().equals(Told.THE_END) && heard.size() < 9) {
            heard.add(actors.start("R", at + ".receive()", () -> Told.receive(at))
                    .returns("C11: a message is not cut off by close: it is whole, or was never begun"));
        }
        return heard;
    }

    private static void agree(Actors actors, List<Call<String>> sends, List<String> heard) {
        var sent = 0;
        for (var send : sends) {
            sent += send.returns(ALL_OR_NOTHING).equals(Told.SENT) ? 1 : 0;
        }
        var whole = heard.stream().filter(Letter.shown(MESSAGE)::equals).count();
        if (whole != sent || heard.size() != sent + 1) {
            throw actors.broken(
                    "C11: what has been sent is received, and then the end comes",
                    sent + " sends returned, and received were " + heard);
        }
    }

    /** Two receive, and nothing comes; one of them waits behind the other. */
    void letsReceiversGo() {
        for (var part = 0; part <= 2; part++) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                duo.left().in().fill(Arrays.copyOf(bench.frame(actors, MESSAGE), part));
                var calls = new ArrayList<Call<String>>();
                for (var name : List.of("A", "B", "C")) {
                    calls.add(actors.start(name, "left.receive()", () -> Told.receive(duo.left())));
                    calls.getLast().waits("C5: no whole message has come: receive waits");
                }
                closes(actors, duo.left()).returns(Told.CLOSED, "C11: close waits for no receive");
                calls.forEach(call ->
                        call.fails(IllegalStateException.class, "C12: its own end was closed: who waits throws this"));
                closes(actors, duo.left()).returns(Told.CLOSED, "C11: close may be called again");
                closedOnce(actors, duo.left());
            }
        }
    }

    private static void closedOnce(Actors actors, Side side) {
        var input = side.in().look(counts -> counts.inputCloses);
        var output = side.out().look(counts -> counts.outputCloses);
        if (input != 1 || output != 1) {
            throw actors.broken(
                    "C11: close closes both streams, each exactly once",
                    "the input was closed " + input + " times, the output " + output + " times");
        }
    }

    /** A send is held at each of its points while close overtakes it, and the other way round. */
    void meetsSenders() throws Exception {
        for (var sendFirst : new boolean[] {true, false}) {
            Overtaken.atEachPoint(MOST_POINTS, point -> {
                try (var actors = trial.actors();
                        var duo = bench.duo(actors)) {
                    var send = send(duo.left());
                    Callable<String> close = () -> Told.close(duo.left());
                    var held =
                            Overtaken.start(actors, point, "A", sendFirst ? "send" : "close", sendFirst ? send : close);
                    var other = actors.start("B", sendFirst ? "close" : "send", sendFirst ? close : send);
                    actors.settle();
                    var first = held.goesOn();
                    (sendFirst ? other : first)
                            .returns(Told.CLOSED, "C11: close returns when no message is being written");
                    var sends = List.of(sendFirst ? first : other);
                    sends.getFirst().returns(ALL_OR_NOTHING);
                    agree(actors, sends, hearAll(actors, duo.right()));
                    closedOnce(actors, duo.left());
                    return held.wasHeld();
                }
            });
        }
    }

    /** The same with a receive, for which a message is there or not. */
    void meetsReceivers() throws Exception {
        for (var isThere : new boolean[] {true, false}) {
            for (var receiveFirst : new boolean[] {true, false}) {
                Overtaken.atEachPoint(MOST_POINTS, point -> meetsReceiver(point, isThere, receiveFirst));
            }
        }
    }

    private boolean meetsReceiver(int point, boolean isThere, boolean receiveFirst) throws Exception {
        try (var actors = trial.actors();
                var duo = bench.duo(actors)) {
            if (isThere) {
                actors.start("S", "right.send(20 bytes)", () -> Told.send(duo.right(), MESSAGE))
                        .returns(Told.SENT, "C1: send returns");
            }
            var receive = receive(duo.left());
            Callable<String> close = () -> Told.close(duo.left());
            var held = Overtaken.start(
                    actors, point, "A", receiveFirst ? "receive" : "close", receiveFirst ? receive : close);
            var other = actors.start("B", receiveFirst ? "close" : "receive", receiveFirst ? close : receive);
            actors.settle();
            var first = held.goesOn();
            (receiveFirst ? other : first).returns(Told.CLOSED, "C11: close waits for no receive");
            var told = (receiveFirst ? first : other).returns(ALL_OR_NOTHING);
            if (!told.equals(Told.REFUSED) && !(isThere && told.equals(Letter.shown(MESSAGE)))) {
                throw actors.broken(ALL_OR_NOTHING, "receive returned " + told);
            }
            return held.wasHeld();
        }
    }

    /** Two close at the same time. */
    void meetsItself() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                var held = Overtaken.start(actors, point, "A", "left.close()", () -> Told.close(duo.left()));
                var other = actors.start("B", "left.close()", () -> Told.close(duo.left()));
                actors.settle();
                held.goesOn().returns(Told.CLOSED, "C11: close may be called by any thread");
                other.returns(Told.CLOSED, "C11: close may be called by any thread");
                closedOnce(actors, duo.left());
                return held.wasHeld();
            }
        });
    }
}
