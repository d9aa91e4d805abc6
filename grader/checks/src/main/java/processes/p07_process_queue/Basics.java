package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** C1 and C2: a queue, its address, and what its items are like. */
final class Basics {
    private static final List<Integer> LENGTHS =
            List.of(0, 1, 127, 128, 255, 256, 65_535, 65_536, ProcessQueue.MAX_LENGTH);
    static final String STRANGE = "C1: none of two queues knows of the other one";
    private static final String SAME = "C2: get returns what was put in, byte for byte";

    private Basics() {}

    static void begin(Trial trial) {
        try (var hall = Hall.with(trial, 2, 1)) {
            var address = hall.address();
            hall.require(
                    address.matches("[0-9]{1,5}(/\\S+)?"),
                    "C1: the address is the number of a port, and '/' and more if need be",
                    "it is \"" + address + "\"");
            var told = hall.actors()
                    .start("A", "client1.address()", hall.client(1).queue()::address)
                    .returns("C1: a client tells its address");
            hall.require(told.equals(address), "C1: a client's address is the text that it was given", told);
            hall.creator().empty("A").returns(true, "C1: a new queue is empty");
            hall.client(1).puts("A", "one");
            hall.client().gets("B", "one");
            interrupted(hall, address);
            hall.creator().close("A").returns("C15: close() returns");
            hall.require(hall.address().equals(address), "C1: the address is always the same", "it has changed");
            hall.actors()
                    .start("B", "ProcessQueue.connect(the address of a closed queue)", () -> {
                        ProcessQueue.connect(address);
                        return End.DONE;
                    })
                    .fails(IOException.class, "C1: there is no such queue any more: connect throws IOException");
        }
    }

    /** Two with clients, of which calls wait: one of them ends, and the other one is as before. */
    static void two(Trial trial) {
        try (var hall = Hall.with(trial, 1, 1)) {
            var other = hall.another(1);
            var leaving = other.client();
            var lost = leaving.get("L");
            lost.waits("C3: the queue is empty: get waits");
            other.creator().get("M").waits("C3: the queue is empty: get waits");
            var waiting = new ArrayList<Call<String>>();
            for (var end : hall.ends()) {
                waiting.add(end.get(end.name() + "-1"));
            }
            waiting.forEach(call -> call.waits("C3: the queue is empty: get waits"));
            knowsNothing(hall, other);
            other.ends("C");
            lost.fails(QueueClosed.class, "C12: the queue is closed: a call that waits throws QueueClosed");
            hall.actors().settle();
            for (var call : waiting) {
                hall.require(!call.ended(), STRANGE, "a call has ended that waits at it");
                hall.creator().put("P", "x").returns(STRANGE);
            }
            waiting.forEach(call -> call.returns("x", STRANGE));
        }
    }

    /** A client that names the port of one and tells the rest of the other one's address. */
    private static void knowsNothing(Hall hall, Hall other) {
        var mixed = other.address().replaceFirst("/.*", "") + hall.address().replaceFirst("^[0-9]+", "");
        if (!mixed.equals(other.address())) {
            connectsInVain(hall, "ProcessQueue.connect(a port, and what belongs to another one)", mixed);
        }
    }

    /** Somebody listens there, who is no queue. */
    static void nobodyToConnectTo(Trial trial) throws IOException {
        try (var hall = Hall.with(trial, 1, 0);
                var impostor = new Impostor()) {
            var address = impostor.port() + hall.address().replaceFirst("^[0-9]+", "");
            connectsInVain(hall, "ProcessQueue.connect(a port at which no queue listens any more)", address);
        }
    }

    private static void connectsInVain(Hall hall, String what, String address) {
        hall.actors()
                .start("A", what, () -> {
                    ProcessQueue.connect(address);
                    return End.DONE;
                })
                .fails(IOException.class, "C1: no such queue is there: connect throws IOException");
    }

    private static void interrupted(Hall hall, String address) {
        hall.actors()
                .start("A", "ProcessQueue.connect(its address), and close(), with its interrupt status set", () -> {
                    Thread.currentThread().interrupt();
                    ProcessQueue.connect(address).close();
                    return Thread.currentThread().isInterrupted();
                })
                .returns(true, "C7: connect and close take no notice of an interrupt, and leave the status set");
    }

    /** Every length and content, from a client to the creator and to another client, and back. */
    static void items(Trial trial) {
        try (var hall = Hall.with(trial, 3, 2)) {
            for (var length : LENGTHS) {
                passes(hall, hall.client(1), hall.client(2), random(length));
                passes(hall, hall.creator(), hall.client(1), random(length));
                passes(hall, hall.client(2), hall.creator(), random(length));
            }
            var all = new byte[256];
            for (var value = 0; value < all.length; value++) {
                all[value] = (byte) value;
            }
            passes(hall, hall.client(1), hall.client(2), all);
            passes(hall, hall.creator(), hall.creator(), all);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void passes(Hall hall, End from, End to, byte[] item) {
        var what = item.length + " bytes";
        hall.actors()
                .start("P", from.name() + ".put(" + what + "), and changes the array", () -> {
                    var given = item.clone();
                    from.queue().put(given);
                    Arrays.fill(given, (byte) 1);
                    return End.DONE;
                })
                .returns("C3: there is room: put returns");
        var same = hall.actors()
                .start("G", to.name() + ".get()", () -> Arrays.equals(to.queue().get(), item))
                .returns("C3: an item is inside: get returns");
        hall.require(same, SAME, what + " came out changed");
    }

    /** Whatever pieces a connection breaks everything into. */
    static void inPieces(Trial trial) throws Exception {
        for (var piece : new int[] {1, 2, 7}) {
            try (var hall = Hall.with(trial, 4, 1);
                    var relay = Relay.to(hall, Relay.Plan.pieces(piece))) {
                var client = hall.client(relay);
                for (var length : List.of(0, 1, 300)) {
                    passes(hall, client, hall.client(1), random(length));
                    passes(hall, hall.client(1), client, random(length));
                }
                client.puts("A", "one");
                hall.client(1).puts("A", "two");
                client.holds("B", 2);
                client.gets("B", "one");
                client.gets("B", "two");
            }
        }
    }
}
