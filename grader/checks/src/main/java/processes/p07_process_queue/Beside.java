package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;

/** C9: nobody delays another one. */
final class Beside {
    private static final int MANY = 12;
    /** More than the system keeps for somebody who does not read. */
    private static final int LARGE_ITEMS = 12;

    static final String OTHERS = "C9: whoever waits, or does not read, delays nobody else";

    private Beside() {}

    /** Many calls wait on one client, and on others, and still everything can be called on each of them. */
    static void waiting(Trial trial) {
        try (var hall = Hall.with(trial, 1, 3)) {
            var gets = new ArrayList<Call<String>>();
            for (var number = 1; number <= MANY; number++) {
                gets.add(
                        number % 3 == 0
                                ? hall.client(2).get("G" + number)
                                : hall.client(1).get("G" + number));
            }
            gets.forEach(call -> call.waits("C3: the queue is empty: get waits"));
            hall.ends().forEach(end -> end.empty("E").returns(true, OTHERS));
            for (var number = 1; number <= MANY; number++) {
                hall.client(1 + number % 3).put("P", "i" + number).returns(End.DONE, OTHERS);
            }
            gets.forEach(call -> call.returns("C3: as many items were put in as gets wait: each returns"));
            hall.client(1).puts("P", "x");
            var puts = new ArrayList<Call<String>>();
            for (var number = 1; number <= MANY; number++) {
                puts.add(hall.client(1).put("W" + number, "w" + number));
            }
            puts.forEach(call -> call.waits("C3: the queue is full: put waits"));
            hall.ends().forEach(end -> end.full("E").returns(true, OTHERS));
            for (var number = 0; number <= MANY; number++) {
                hall.client(1).get("G").returns(OTHERS);
            }
            puts.forEach(call -> call.returns("C3: there is room again and again: each put returns"));
        }
    }

    /** A client with waiting calls does not read what is sent to it. */
    static void notReading(Trial trial) throws Exception {
        try (var hall = Hall.with(trial, 1, 1);
                var relay = Relay.to(hall, Relay.Plan.ALL)) {
            var stuck = hall.client(relay);
            var gets = new ArrayList<Call<Integer>>();
            for (var number = 1; number <= LARGE_ITEMS; number++) {
                gets.add(hall.actors().start("G" + number, stuck.name() + ".get()", () -> stuck.queue()
                        .get()
                        .length));
            }
            gets.forEach(call -> call.waits("C3: the queue is empty: get waits"));
            hall.actors().says("from now on " + stuck.name() + " does not read what is sent to it");
            relay.holdsAnswers(true);
            for (var number = 1; number <= LARGE_ITEMS; number++) {
                var from = hall.ends().get(number % 2);
                hall.actors()
                        .start("P", from.name() + ".put(MAX_LENGTH bytes)", () -> {
                            from.queue().put(new byte[ProcessQueue.MAX_LENGTH]);
                            return End.DONE;
                        })
                        .returns(OTHERS);
            }
            isServed(hall, OTHERS);
            hall.actors().says(stuck.name() + " reads on");
            relay.holdsAnswers(false);
            gets.forEach(call ->
                    call.returns(ProcessQueue.MAX_LENGTH, "C2: a client that reads on gets all that was handed to it"));
        }
    }

    /** A client stands still in the middle of what it sends, at any of some bytes. */
    static void standingStill(Trial trial) throws Exception {
        for (var large : List.of(true, false)) {
            try (var hall = Hall.with(trial, 1, 1);
                    var relay =
                            Relay.to(hall, new Relay.Plan(large ? 1_000 : 1, Long.MAX_VALUE, Long.MAX_VALUE, false))) {
                var client = hall.client(relay);
                client.puts("A", "first");
                client.gets("A", "first");
                hall.actors().says(client.name() + " stands still in the middle of a put");
                relay.holdsCalls(true, large ? 5_000 : 6);
                var put = hall.actors().start("A", client.name() + ".put(an item)", () -> {
                    client.queue().put(new byte[large ? ProcessQueue.MAX_LENGTH : 1]);
                    return End.DONE;
                });
                put.waits("C5: what the queue has not heard of is not inside");
                isServed(hall, OTHERS);
                relay.holdsCalls(false, 0);
                put.returns("C3: there is room: put returns");
            }
        }
    }

    /** One item goes round, by the creator and the first client. */
    static void isServed(Hall hall, String because) {
        hall.creator().put("S", "one").returns(End.DONE, because);
        hall.client(1).get("S").returns("one", because);
        hall.client(1).putNow("S", "two").returns(End.DONE, because);
        hall.creator().getNow("S").returns("two", because);
        hall.client(1).size("S").returns(0, because);
    }
}
