package processes.p07_process_queue;

import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** C12 and C13: a queue that is closed, and a client that is. */
final class Ends {
    private static final String RETURNS = "C15: close() returns";
    private static final String ENDED = "C12: the queue is closed: a call that waits throws QueueClosed";
    private static final String IS_CLOSED = "C12: the queue is closed: every call throws QueueClosed";
    private static final String LEFT = "C13: a client is closed: its calls that wait throw QueueClosed";
    private static final String HAS_LEFT = "C13: a client is closed: its calls throw QueueClosed";
    private static final String OTHERS = "C13: a client is closed: all others go on as before";

    private Ends() {}

    /** Whoever waits, in every way and everywhere. */
    static void ofTheQueue(Trial trial) throws Exception {
        for (var isFull : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var hall = Hall.with(trial, 1, 2)) {
                    if (isFull) {
                        hall.creator().puts("P", "x");
                    }
                    var waiting = new ArrayList<Call<String>>();
                    for (var end : hall.ends()) {
                        waiting.addAll(waiting(end, isFull));
                    }
                    hall.creator().close("C").returns(RETURNS);
                    waiting.forEach(call -> call.fails(QueueClosed.class, ENDED));
                    for (var end : hall.ends()) {
                        isClosed(end, IS_CLOSED);
                    }
                    for (var end : hall.ends()) {
                        end.close("C").returns(RETURNS);
                        end.close("C").returns(RETURNS);
                    }
                    isClosed(hall.client(1), IS_CLOSED);
                }
            });
        }
    }

    private static List<Call<String>> waiting(End end, boolean isFull) {
        var calls = isFull
                ? List.of(
                        end.put(end.name() + "-1", "late"),
                        end.put(end.name() + "-2", "late", End.LONG),
                        end.put(end.name() + "-3", "late"))
                : List.of(end.get(end.name() + "-1"), end.get(end.name() + "-2", End.LONG), end.get(end.name() + "-3"));
        calls.forEach(
                call -> call.waits(isFull ? "C3: the queue is full: put waits" : "C3: the queue is empty: get waits"));
        return calls;
    }

    /** All but address and close. */
    private static void isClosed(End end, String because) {
        end.put("A", "x").fails(QueueClosed.class, because);
        end.put("A", "x", Duration.ZERO).fails(QueueClosed.class, because);
        end.put("A", "x", End.LONG).fails(QueueClosed.class, because);
        end.putNow("A", "x").fails(QueueClosed.class, because);
        end.get("A").fails(QueueClosed.class, because);
        end.get("A", Duration.ZERO).fails(QueueClosed.class, because);
        end.get("A", End.LONG).fails(QueueClosed.class, because);
        end.getNow("A").fails(QueueClosed.class, because);
        end.size("A").fails(QueueClosed.class, because);
        end.full("A").fails(QueueClosed.class, because);
        end.empty("A").fails(QueueClosed.class, because);
        end.actors().start("A", end.name() + ".address()", end.queue()::address).returns(because);
    }

    /** One of three clients leaves, with calls that wait; another one's wait on. */
    static void ofAClient(Trial trial) throws Exception {
        for (var isFull : new boolean[] {false, true}) {
            trial.scene(() -> {
                try (var hall = Hall.with(trial, 1, 3)) {
                    if (isFull) {
                        hall.client(1).puts("P", "mine");
                    }
                    var leaving = waiting(hall.client(1), isFull);
                    var staying = waiting(hall.client(2), isFull);
                    hall.client(1).close("C").returns(RETURNS);
                    leaving.forEach(call -> call.fails(QueueClosed.class, LEFT));
                    isClosed(hall.client(1), HAS_LEFT);
                    hall.actors().settle();
                    staying.forEach(call -> call.waits(OTHERS));
                    hall.creator().full("E").returns(isFull, OTHERS);
                    hall.client(1).close("C").returns(RETURNS);
                    goesOn(hall, isFull, staying);
                }
            });
        }
    }

    /** Three wait at the client that stays. With what the other one had put in, four items come. */
    private static void goesOn(Hall hall, boolean isFull, List<Call<String>> staying) {
        if (isFull) {
            hall.client(3).get("G").returns("mine", "C13: what a client has put in stays when it is closed");
            hall.actors().settle();
            for (var more = 0; more < 5 && !staying.stream().allMatch(Call::ended); more++) {
                hall.client(3).get("G").returns(OTHERS);
                hall.actors().settle();
            }
        } else {
            for (var more = 0; more < 6 && !staying.stream().allMatch(Call::ended); more++) {
                hall.client(3).put("P", "i" + more).returns(End.DONE, OTHERS);
                hall.actors().settle();
            }
        }
        staying.forEach(call -> call.returns(OTHERS));
    }
}
