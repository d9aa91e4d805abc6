package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import processes.p07_process_queue.peer.PeerMain;

/** Real processes: work that is shared, clients that are killed, and a creator that is. */
final class Processes {
    private static final String DONE = "done";
    private static final int COUNT = 60;
    private static final int LENGTH = 200_000;
    private static final String WORKS = "C3: who waits goes on, in whichever process";
    private static final String ONCE = "C2: every item of every process comes out, once";
    private static final String ORDER = "C2: the items of each producer come out in the order in which it has put them";
    private static final String OLDEST = "C2: the oldest item comes out first";
    private static final String SERVED = "C10: a client that is killed delays nobody";
    private static final String KEPT = "C10: with the get of a dead client one item may be lost, and no other one";
    private static final String WHOLE = "C10: of an item that a dying client was putting in all is inside, or nothing";
    private static final String ENDED = "C12: the creator's process has ended: every call throws QueueClosed";

    private Processes() {}

    /** Two other processes and two threads here put in and take out. */
    static void work(Trial trial) throws Exception {
        try (var site = new Site(trial, 2);
                var hall = Hall.with(trial, 2, 0)) {
            connects(hall, site, 0, "P");
            connects(hall, site, 1, "Q");
            var actors = hall.actors();
            var queue = hall.creator().queue();
            var consuming = List.of(
                    actors.start("Q", "process Q takes items out", site.peer(1).asked("consume")),
                    actors.start(
                            "G", "this process takes items out", () -> String.join(" ", PeerMain.consumed(queue))));
            var producing = List.of(
                    actors.start("P", "process P puts 60 items in", site.peer(0).asked("produce p " + COUNT)),
                    actors.start("A", "this process puts 60 items in", () -> PeerMain.produced(queue, "a", COUNT)));
            producing.forEach(call -> call.returns(DONE, WORKS));
            hall.creator().put("Z", PeerMain.LAST).returns(End.DONE, WORKS);
            hall.creator().put("Z", PeerMain.LAST).returns(End.DONE, WORKS);
            var all = new ArrayList<String>();
            for (var call : consuming) {
                var items = List.of(call.returns(WORKS).split(" "));
                inOrder(hall, items);
                all.addAll(items);
            }
            once(hall, all);
        }
    }

    private static void once(Hall hall, List<String> all) {
        all.removeIf(String::isEmpty);
        hall.require(
                all.size() == 2 * COUNT && all.stream().distinct().count() == 2 * COUNT,
                ONCE,
                all.size() + " came out, of which " + all.stream().distinct().count() + " are different");
    }

    private static void connects(Hall hall, Site site, int number, String name) {
        hall.actors()
                .start(name, "process " + name + " connects", site.peer(number).asked("connect " + hall.address()))
                .returns(DONE, "C1: the queue is there: connect() returns");
    }

    private static void inOrder(Hall hall, List<String> items) {
        for (var producer : List.of("a-", "p-")) {
            var numbers = items.stream()
                    .filter(item -> item.startsWith(producer))
                    .map(item -> Integer.parseInt(item.substring(producer.length())))
                    .toList();
            hall.require(numbers.stream().sorted().toList().equals(numbers), ORDER, numbers + " came out");
        }
    }

    /** P is killed while it puts large items in, Q while it waits for one; R goes on. */
    static void areKilled(Trial trial) throws Exception {
        try (var site = new Site(trial, 3);
                var hall = Hall.with(trial, 2, 1)) {
            var other = hall.another(2);
            connects(other, site, 0, "P");
            connects(hall, site, 1, "Q");
            connects(hall, site, 2, "R");
            diesPutting(other, site.peer(0));
            var actors = hall.actors();
            var dying = actors.start("Q", "get(), in process Q", site.peer(1).asked("get"));
            dying.waits("C3: the queue is empty: get waits");
            actors.says("process Q is killed (kill -9)");
            site.peer(1).kill();
            actors.settle();
            hall.creator().put("A", "one").returns(End.DONE, SERVED);
            hall.client(1).put("A", "two").returns(End.DONE, SERVED);
            var next = hall.creator().get("B").returns(KEPT);
            hall.require(List.of("one", "two").contains(next), WHOLE, next + " came out");
            if (next.equals("one")) {
                hall.client(1).get("B").returns("two", KEPT);
            } else {
                hall.require(hall.creator().empty("B").returns(SERVED), OLDEST, "two came out, and one is inside");
            }
            var living = actors.start("R", "get(), in process R", site.peer(2).asked("get"));
            living.waits("C3: the queue is empty: get waits");
            hall.creator().put("A", "three").returns(End.DONE, SERVED);
            living.returns("three", SERVED);
            other.ends("C");
        }
    }

    private static void diesPutting(Hall hall, Peer peer) throws Exception {
        hall.actors().says("process P puts items of 200,000 bytes in, one after the other");
        peer.tells("flood " + LENGTH);
        for (var taken = 0; taken < 6; taken++) {
            takesWhole(hall);
        }
        hall.actors().says("process P is killed (kill -9)");
        peer.kill();
        hall.actors().settle();
        for (var more = 0; more < 4 && !hall.creator().empty("B").returns(SERVED); more++) {
            takesWhole(hall);
        }
    }

    private static void takesWhole(Hall hall) {
        var found = hall.actors()
                .start("B", hall.creator().name() + ".get()", () -> {
                    var item = hall.creator().queue().get();
                    var same = 0;
                    while (same < item.length && item[same] == item[0]) {
                        same++;
                    }
                    return same + " equal bytes of " + item.length;
                })
                .returns("C3: an item is inside: get returns");
        var expected = LENGTH + " equal bytes of " + LENGTH;
        hall.require(found.equals(expected), WHOLE, "an item has " + found);
    }

    /** Of one creator the process is killed; of another one the main thread ends, and nobody closes anything. */
    static void creatorsEnd(Trial trial) throws Exception {
        try (var site = new Site(trial, 2)) {
            creatorEnds(trial, site.peer(0), true);
            creatorEnds(trial, site.peer(1), false);
        }
    }

    private static void creatorEnds(Trial trial, Peer peer, boolean killed) throws Exception {
        try (var actors = trial.actors()) {
            var address = actors.start("P", "ProcessQueue.create(1), in process P", peer.asked("create 1"))
                    .returns("C1: a queue is made: create() returns");
            var queue = actors.start(
                            "A", "client = ProcessQueue.connect(its address)", () -> ProcessQueue.connect(address))
                    .returns("C1: the queue is there: connect() returns");
            var client = new End(actors, "client", queue);
            client.puts("A", "x");
            client.gets("B", "x");
            var waiting = new ArrayList<Call<String>>(List.of(client.get("G"), client.get("H", End.LONG)));
            waiting.forEach(call -> call.waits("C3: the queue is empty: get waits"));
            if (killed) {
                actors.says("process P is killed (kill -9)");
                peer.kill();
            } else {
                actors.says("the main thread of process P ends");
                peer.tells("leave");
                trial.eventually("C15: no thread of a queue keeps a process from ending", () -> !peer.isAlive());
            }
            waiting.forEach(call -> call.fails(QueueClosed.class, ENDED));
            client.put("A", "x").fails(QueueClosed.class, ENDED);
            client.getNow("A").fails(QueueClosed.class, ENDED);
            client.size("A").fails(QueueClosed.class, ENDED);
            client.close("A").returns("C15: close() returns");
        }
    }
}
