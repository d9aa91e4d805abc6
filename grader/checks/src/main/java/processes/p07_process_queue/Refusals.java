package processes.p07_process_queue;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** C8, and those who are interrupted already when they call. */
final class Refusals {
    private static final String NULL = "C8: null is a NullPointerException, whatever the queue is like";
    private static final String TOO_LONG =
            "C8: an item that is longer than MAX_LENGTH is an IllegalArgumentException, whatever the queue is like";
    private static final String ON_ENTRY = "C7: the caller is interrupted already: it throws InterruptedException";
    /** What a call is said to have returned that has cleared the interrupt status. */
    static final String LOST = ", and the interrupt status is lost";

    private static final List<String> NO_ADDRESSES = List.of("", "/", "nowhere", "-5/x", "70000/x", " ");

    private final Actors actors;

    Refusals(Actors actors) {
        this.actors = actors;
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static <T> T nothing() {
        return (T) null;
    }

    /** A command without a result. */
    private interface Command {
        void run() throws Exception;
    }

    private Call<String> start(String actor, String what, Command command) {
        return actors.start(actor, what, () -> {
            command.run();
            return End.DONE;
        });
    }

    void puts(End end, String actor) {
        var queue = end.queue();
        Class<NullPointerException> refused = NullPointerException.class;
        start(actor, end.name() + ".put(null)", () -> queue.put(nothing())).fails(refused, NULL);
        start(actor, end.name() + ".put(null, 1 h)", () -> queue.put(nothing(), End.LONG))
                .fails(refused, NULL);
        start(actor, end.name() + ".put(x, null)", () -> queue.put(new byte[1], nothing()))
                .fails(refused, NULL);
        start(actor, end.name() + ".putNowait(null)", () -> queue.putNowait(nothing()))
                .fails(refused, NULL);
    }

    void gets(End end, String actor) {
        start(actor, end.name() + ".get(null)", () -> end.queue().get(nothing()))
                .fails(NullPointerException.class, NULL);
    }

    void putsTooLong(End end, String actor) {
        var queue = end.queue();
        var item = new byte[ProcessQueue.MAX_LENGTH + 1];
        Class<IllegalArgumentException> refused = IllegalArgumentException.class;
        start(actor, end.name() + ".put(MAX_LENGTH + 1 bytes)", () -> queue.put(item))
                .fails(refused, TOO_LONG);
        start(actor, end.name() + ".put(MAX_LENGTH + 1 bytes, 1 h)", () -> queue.put(item, End.LONG))
                .fails(refused, TOO_LONG);
        start(actor, end.name() + ".putNowait(MAX_LENGTH + 1 bytes)", () -> queue.putNowait(item))
                .fails(refused, TOO_LONG);
    }

    private Call<String> interrupted(String actor, String what, Callable<String> command) {
        return actors.start(actor, what + " with its interrupt status set", () -> {
            Thread.currentThread().interrupt();
            return command.call();
        });
    }

    void interruptedPut(End end, String actor) {
        interrupted(actor, end.name() + ".put(x)", () -> {
                    end.queue().put(new byte[1]);
                    return End.DONE;
                })
                .fails(InterruptedException.class, ON_ENTRY);
    }

    void interruptedGet(End end, String actor) {
        interrupted(actor, end.name() + ".get()", () -> End.text(end.queue().get()))
                .fails(InterruptedException.class, ON_ENTRY);
        interrupted(actor, end.name() + ".get(0)", () -> End.text(end.queue().get(Duration.ZERO)))
                .fails(InterruptedException.class, ON_ENTRY);
    }

    Call<String> interruptedPutNow(End end, String actor, String item) {
        return interrupted(actor, end.name() + ".putNowait(" + item + ")", () -> {
            end.queue().putNowait(End.bytes(item));
            return kept(End.DONE);
        });
    }

    Call<String> interruptedGetNow(End end, String actor) {
        return interrupted(
                actor,
                end.name() + ".getNowait()",
                () -> kept(End.text(end.queue().getNowait())));
    }

    private static String kept(String result) {
        return Thread.currentThread().isInterrupted() ? result : result + LOST;
    }

    /** On an empty queue, a full one and a closed one, by the creator and by a client. */
    static void judge(Trial trial) {
        try (var hall = Hall.with(trial, 1, 1)) {
            var refusals = new Refusals(hall.actors());
            for (var state : List.of("empty", "full", "closed")) {
                for (var end : hall.ends()) {
                    refusals.all(end);
                }
                switch (state) {
                    case "empty" -> hall.creator().puts("P", "x");
                    case "full" -> {
                        hall.creator().gets("P", "x");
                        hall.creator().size("P").returns(0, "C8: what was refused is not inside");
                        hall.client(1).close("C").returns("C15: close() returns");
                        hall.creator().close("C").returns("C15: close() returns");
                    }
                    default -> {}
                }
            }
        }
    }

    private void all(End end) {
        puts(end, "A");
        gets(end, "A");
        putsTooLong(end, "A");
        actors.start("A", end.name() + ".put(null) with its interrupt status set", () -> {
                    Thread.currentThread().interrupt();
                    end.queue().put(nothing());
                    return End.DONE;
                })
                .fails(NullPointerException.class, "C8: arguments are looked at before an interrupt");
    }

    static void noQueues(Trial trial) {
        try (var actors = trial.actors()) {
            for (var capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
                actors.start("A", "ProcessQueue.create(" + capacity + ")", () -> ProcessQueue.create(capacity))
                        .fails(IllegalArgumentException.class, "C1: a capacity is at least 1");
            }
            for (var address : NO_ADDRESSES) {
                actors.start("A", "ProcessQueue.connect(\"" + address + "\")", () -> ProcessQueue.connect(address))
                        .fails(IllegalArgumentException.class, "C1: that is no address of a queue");
            }
            actors.start("A", "ProcessQueue.connect(null)", () -> ProcessQueue.connect(nothing()))
                    .fails(NullPointerException.class, NULL);
        }
    }
}
