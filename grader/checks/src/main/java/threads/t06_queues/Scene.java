package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** A new queue and the actors who use it. */
final class Scene implements AutoCloseable {
    static final Duration LONG = Duration.ofHours(1);

    private final Actors actors;
    private final Set<String> known = new HashSet<>();
    private final BoundedQueue<Prioritized<Integer>> queue;
    private final int capacity;

    Scene(Trial trial, Kind kind, int capacity) {
        this.actors = trial.actors();
        this.capacity = capacity;
        actors.says("queue = " + kind.call(capacity));
        this.queue = kind.make(capacity);
    }

    Actors actors() {
        return actors;
    }

    BoundedQueue<Prioritized<Integer>> queue() {
        return queue;
    }

    Call<Boolean> put(String actor, int number) {
        var entry = Kind.entry(number);
        return tell(actor, "put(" + entry + ")", () -> {
            queue.put(entry);
            return true;
        });
    }

    Call<Prioritized<Integer>> take(String actor) {
        return tell(actor, "take()", queue::take);
    }

    Call<Boolean> offer(String actor, int number, Duration timeout) {
        var entry = Kind.entry(number);
        return tell(actor, "offer(" + entry + ", " + shown(timeout) + ")", () -> queue.offer(entry, timeout));
    }

    Call<Optional<Prioritized<Integer>>> poll(String actor, Duration timeout) {
        return tell(actor, "poll(" + shown(timeout) + ")", () -> queue.poll(timeout));
    }

    static String shown(Duration timeout) {
        return timeout.equals(LONG) ? "1 h" : timeout.toNanos() / 1e6 + " ms";
    }

    /** Puts so many items in, one after the other, which have room. */
    void filled(int items) {
        for (var number = 0; number < items; number++) {
            put("filler", number).returns("there is room: put() returns");
        }
    }

    /**
     * Puts items in until the queue says that it is full, and tells how many: how many those ought to be is judged by
     * C7 alone.
     */
    int full() {
        var items = 0;
        while (items < capacity + 2
                && !tell("filler", "isFull()", queue::isFull).returns("isFull() waits for nothing")) {
            put("filler", items++).returns("the queue is not full: put() returns");
        }
        return items;
    }

    void size(int items, String why) {
        tell("observer", "size()", queue::size).returns(items, why);
    }

    /** What size, isEmpty and isFull say, all three. */
    void holds(int items, String why) {
        tell("observer", "size(), isEmpty(), isFull()", () -> told(queue.size(), queue.isEmpty(), queue.isFull()))
                .returns(told(items, items == 0, items == capacity), why);
    }

    private static String told(int size, boolean empty, boolean full) {
        return size + ", " + empty + ", " + full;
    }

    /** A command that is run with the interrupt status set. */
    static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    /** Tells an actor to run a command of which a waiting call hears late. */
    <T> Call<T> unnoticed(String actor, String what, Call<?> waiting, Duration late, Callable<T> command) {
        var call = actors.startUnnoticed(actor, what, waiting, late, command);
        if (known.add(actor)) {
            actors.settle();
        }
        return call;
    }

    /** Tells an actor to run a command; a new one is seen to have begun before it is judged. */
    <T> Call<T> tell(String actor, String what, Callable<T> command) {
        var call = actors.start(actor, what, command);
        if (known.add(actor)) {
            actors.settle();
        }
        return call;
    }

    /** A call that must return, bounded, on a thread of its own, which is seen to have begun before it is judged. */
    static <T> T call(Trial trial, String what, Callable<T> command) {
        try (var actors = trial.actors()) {
            var call = actors.start("caller", what, command);
            actors.settle();
            return call.returns(what + " returns");
        }
    }

    /** The same for a call that must throw. */
    static void fails(Trial trial, String what, Class<? extends Throwable> type, Callable<?> command) {
        try (var actors = trial.actors()) {
            var call = actors.start("caller", what, command);
            actors.settle();
            call.fails(type, what + " throws " + type.getSimpleName());
        }
    }

    @Override
    public void close() {
        actors.close();
    }
}
