package processes.p09_pipe;

import grader.spec.Broken;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import processes.p09_pipe.Duo.Side;

/** C8, C9 under a seeded schedule. */
final class Races {
    private static final String WHOLE = "C8: each message comes out whole";
    private static final String TO_ONE = "C9: each message goes whole to exactly one receiver";

    private final Trial trial;
    private final Bench bench;

    Races(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    void toSend() throws Exception {
        Ground.require(trial, bench);
        trial.stress(50, round -> {
            try (var duo = bench.made(new Nature().capacity(1 + round.number() % 6), new Nature())) {
                var heard = new ArrayList<byte[]>();
                for (var sender = 1; sender <= 2; sender++) {
                    var number = sender;
                    round.thread("T" + number, () -> sendThree(duo.left(), number));
                }
                round.thread("T3", () -> hear(duo.right(), 6, heard, WHOLE));
                round.withStaleReadsInTurn().run("C8: all messages are sent and received");
                areInOrder(round, heard, 2, WHOLE);
            }
        });
    }

    void toReceive() throws Exception {
        Ground.require(trial, bench);
        trial.stress(50, round -> {
            try (var duo = bench.made(new Nature().pieces(1 + round.number() % 3, 2), new Nature())) {
                var first = new ArrayList<byte[]>();
                var second = new ArrayList<byte[]>();
                round.thread("T1", () -> hear(duo.right(), 3, first, TO_ONE));
                round.thread("T2", () -> hear(duo.right(), 3, second, TO_ONE));
                round.thread("T3", () -> {
                    sendThree(duo.left(), 1);
                    sendThree(duo.left(), 2);
                });
                round.withStaleReadsInTurn().run("C9: all messages are received");
                areInOrder(round, first, 0, TO_ONE);
                areInOrder(round, second, 0, TO_ONE);
                first.addAll(second);
                var distinct =
                        new TreeSet<>(first.stream().map(Arrays::toString).toList());
                round.require(distinct.size() == 6, TO_ONE, "received were " + distinct, "");
            }
        });
    }

    /** Each of the calls does its work wholly, or says that this end is closed. */
    void toClose() throws Exception {
        var because = "C12: a call that meets close does its work wholly or throws IllegalStateException";
        trial.stress(40, round -> {
            try (var duo = bench.made(new Nature(), new Nature())) {
                var told = new String[3];
                round.thread(
                        "T1",
                        () -> told[0] =
                                Told.orRefused(() -> Told.receive(duo.left())).call());
                round.thread(
                        "T2",
                        () -> told[1] = Told.orRefused(() -> Told.send(duo.left(), new byte[] {1, 2}))
                                .call());
                round.thread("T3", () -> {
                    Told.close(duo.left());
                    told[2] = Told.receive(duo.right());
                });
                round.withStaleReadsInTurn().run(because);
                round.require(Told.REFUSED.equals(told[0]), because, "receive returned " + told[0], "");
                round.require(
                        Told.SENT.equals(told[1]) != Told.THE_END.equals(told[2]),
                        because,
                        "send: " + told[1] + ", and received was " + told[2],
                        "");
            }
        });
    }

    /** Each message is so many times its sender's number, and then its own. */
    private static void sendThree(Side from, int sender) throws Exception {
        for (var i = 0; i < 3; i++) {
            var message = new byte[3 + 2 * i];
            Arrays.fill(message, (byte) sender);
            message[message.length - 1] = (byte) i;
            from.end().send(message);
        }
    }

    private static void hear(Side at, int count, List<byte[]> heard, String because) throws Exception {
        for (var i = 0; i < count; i++) {
            var message = at.end().receive().orElseThrow(() -> new Broken(because, "the end came", ""));
            heard.add(message.clone()); // whose the array is, is another clause's matter
        }
    }

    /** @param senders how many have sent three messages each that all were received here; 0: any of them may have */
    private static void areInOrder(Round round, List<byte[]> heard, int senders, String because) {
        var next = new int[] {0, 0, 0};
        for (var message : heard) {
            var sender = message.length < 3 ? 0 : message[0];
            var number = message.length < 3 ? 0 : message[message.length - 1];
            var whole = (sender == 1 || sender == 2) && number >= 0 && number < 3 && message.length == 3 + 2 * number;
            for (var i = 0; whole && i < message.length - 1; i++) {
                whole = message[i] == sender;
            }
            round.require(whole, because, "received was " + Arrays.toString(message), "");
            round.require(
                    number >= next[sender],
                    because + ", and those of one sender in their order",
                    "message " + number + " of a sender came after its message " + (next[sender] - 1),
                    "");
            next[sender] = number + 1;
        }
        round.require(senders == 0 || next[1] == 3 && next[2] == 3, because, "some were not received", "");
    }
}
