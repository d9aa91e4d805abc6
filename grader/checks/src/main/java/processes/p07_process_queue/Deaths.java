package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** C10 by connections that break, between any two bytes; to a queue it is the same as a process that is killed. */
final class Deaths {
    /** So many bytes are tried each on its own; of more some. */
    private static final int MOST_CUTS = 48;
    /** So often a death may be noticed later than the machine has let us wait for it. */
    private static final int OFTEN = 12;

    private static final String WHOLE = "C10: of an item that a dying client was putting in all is inside, or nothing";
    private static final String STAYS = "C10: what a client has put in stays, whatever becomes of it";
    private static final String ONCE = "C2: each item comes out once, the oldest first";
    private static final String SERVED = "C10: a client that dies delays nobody";
    private static final String KEPT = "C10: with each get of a dying client one item may be lost, and no other one";
    private static final String TAKEN = "C10: no item is lost that is put in when a client's end was noticed";
    private static final String LATE = "C10: a put that waits ends with its client, and puts nothing in later";

    private Deaths() {}

    private static List<Integer> cuts(long bytes) {
        var step = Math.max(1, (int) bytes / MOST_CUTS);
        return IntStream.iterate(0, cut -> cut <= bytes, cut -> cut + step)
                .boxed()
                .toList();
    }

    private static Relay.Plan cutting(boolean toQueue, int cut) {
        var resets = cut % 2 == 1;
        return toQueue
                ? new Relay.Plan(Relay.WHOLE, cut, Long.MAX_VALUE, resets)
                : new Relay.Plan(Relay.WHOLE, Long.MAX_VALUE, cut, resets);
    }

    /** A client connects and puts an item in: after how many bytes does its connection break? */
    static void whilePutting(Trial trial) throws Exception {
        try (var hall = Hall.with(trial, 200, 1)) {
            for (var cut : cuts(said(hall, true, "measured"))) {
                var item = "item-" + cut;
                hall.actors().says("a client's connection breaks after " + cut + " bytes of what it sends");
                try (var relay = Relay.to(hall, cutting(true, cut))) {
                    var put = hall.actors().start("A", "client.put(" + item + ")", () -> visits(relay, true, item));
                    var returned = put.returns(SERVED).equals(End.DONE);
                    hall.actors().settle();
                    found(hall, item, returned);
                }
            }
            hall.client(1).put("P", "end").returns(End.DONE, SERVED);
            for (var next = ""; !next.equals("end"); ) {
                next = hall.creator().get("S").returns(SERVED); // what comes late is before it
            }
        }
    }

    /** All that is inside now is whole, and of these items; that one is there when its put has returned. */
    private static void found(Hall hall, String item, boolean returned) {
        var found = new ArrayList<String>();
        drain(hall, found);
        hall.require(found.stream().allMatch(text -> text.matches("item-[0-9]+")), WHOLE, found + " was inside");
        hall.require(found.contains(item) || !returned, STAYS, found + " was inside, and not " + item);
    }

    /** How many bytes go through in one direction when nothing breaks. */
    private static long said(Hall hall, boolean puts, String item) throws Exception {
        try (var relay = Relay.to(hall, Relay.Plan.ALL)) {
            hall.actors()
                    .start("A", puts ? "client.put(" + item + ")" : "client.get()", () -> visits(relay, puts, item))
                    .returns(puts ? "C3: there is room: put returns" : "C3: an item is inside: get returns");
            if (puts) {
                hall.creator().gets("S", item);
            }
            return puts ? relay.said() : relay.told();
        }
    }

    /** A client's whole life; what becomes of its call. */
    private static String visits(Relay relay, boolean puts, String item) throws InterruptedException {
        try (var client = ProcessQueue.connect(relay.address())) {
            if (!puts) {
                return End.text(client.get());
            }
            client.put(End.bytes(item));
            return End.DONE;
        } catch (IOException | QueueClosed broken) {
            return "";
        }
    }

    /** The same with what is sent to it, while it gets an item: after it another one must come out. */
    static void whileGetting(Trial trial) throws Exception {
        try (var hall = Hall.with(trial, 200, 1)) {
            hall.creator().puts("S", "measured");
            for (var cut : cuts(said(hall, false, "measured"))) {
                hall.actors().says("a client's connection breaks after " + cut + " bytes of what is sent to it");
                hall.creator().puts("S", "one-" + cut);
                hall.creator().puts("S", "two-" + cut);
                try (var relay = Relay.to(hall, cutting(false, cut))) {
                    var got = hall.actors()
                            .start("A", "client.get()", () -> visits(relay, false, ""))
                            .returns(SERVED);
                    hall.actors().settle();
                    var out = new ArrayList<>(got.isEmpty() ? List.<String>of() : List.of(got));
                    drain(hall, out);
                    var both = List.of("one-" + cut, "two-" + cut);
                    hall.require(both.containsAll(out), WHOLE, out + " came out");
                    hall.require(out.stream().distinct().sorted().toList().equals(out), ONCE, out + " came out");
                    hall.require(out.size() == 2 || got.isEmpty() && out.size() == 1, KEPT, out + " came out");
                }
            }
            Beside.isServed(hall, SERVED);
        }
    }

    private static void drain(Hall hall, List<String> out) {
        for (var size = hall.creator().size("S").returns(SERVED); size > 0; size--) {
            out.add(hall.creator().getNow("S").returns(SERVED));
        }
    }

    /** A client's calls wait when its connection breaks. They must not take what comes later, again and again. */
    static void whileItsGetsWait(Trial trial) throws Exception {
        try (var hall = Hall.with(trial, 20, 1)) {
            var lost = new ArrayList<Boolean>();
            while (lost.size() < OFTEN && !lost.contains(false)) {
                diesWaiting(hall, 3, true);
                hall.creator().puts("P", "item");
                var inside = hall.creator().size("P").returns(SERVED);
                lost.add(inside == 0);
                if (inside > 0) {
                    hall.client(1).gets("G", "item");
                }
            }
            hall.require(lost.contains(false), TAKEN, "it was lost " + OFTEN + " times out of " + OFTEN);
            diesWaiting(hall, 2, true);
            for (var number = 1; number <= 3; number++) {
                hall.creator().puts("P", "i" + number);
            }
            hall.creator().get("G").returns(KEPT);
        }
    }

    /** The same with calls that wait for room. */
    static void whileItsPutsWait(Trial trial) throws Exception {
        try (var hall = Hall.with(trial, 1, 1)) {
            var came = new ArrayList<Boolean>();
            while (came.size() < OFTEN && !came.contains(false)) {
                hall.creator().puts("P", "item");
                diesWaiting(hall, 2, false);
                hall.client(1).gets("G", "item");
                var inside = hall.creator().size("G").returns(SERVED);
                came.add(inside > 0);
                for (var size = inside;
                        size > 0;
                        size = hall.creator().size("G").returns(SERVED)) {
                    hall.creator().get("G").returns(SERVED);
                }
            }
            hall.require(came.contains(false), LATE, "it came in " + OFTEN + " times out of " + OFTEN);
            Beside.isServed(hall, SERVED);
        }
    }

    private static void diesWaiting(Hall hall, int calls, boolean gets) throws Exception {
        try (var relay = Relay.to(hall, Relay.Plan.ALL)) {
            var client = hall.client(relay);
            var waiting = new ArrayList<Call<String>>();
            for (var number = 1; number <= calls; number++) {
                var actor = client.name() + "-" + number;
                waiting.add(gets ? client.get(actor) : client.put(actor, "late"));
            }
            waiting.forEach(call ->
                    call.waits(gets ? "C3: the queue is empty: get waits" : "C3: the queue is full: put waits"));
            hall.actors().says("the connection of " + client.name() + " breaks");
            relay.cut();
            waiting.forEach(call ->
                    call.fails(QueueClosed.class, "C12: a client has lost its queue: its calls throw QueueClosed"));
            hall.actors().settle();
        }
    }
}
