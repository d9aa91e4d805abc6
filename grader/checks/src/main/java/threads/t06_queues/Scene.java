package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.Optional;

/** A new queue and the actors who use it. */
final class Scene implements AutoCloseable {
    static final Duration LONG = Duration.ofHours(1);

    private final Actors actors;
    private final BoundedQueue<Prioritized<Integer>> queue;

    Scene(Trial trial, Kind kind, int capacity) {
        this.actors = trial.actors();
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
        return actors.start(actor, "put(" + entry + ")", () -> Arguments.putting(queue, entry));
    }

    Call<Boolean> offer(String actor, int number, Duration timeout) {
        var entry = Kind.entry(number);
        return actors.start(actor, "offer(" + entry + ", " + shown(timeout) + ")", () -> queue.offer(entry, timeout));
    }

    /** Like poll with all the time in the world. */
    Call<Optional<Prioritized<Integer>>> take(String actor) {
        return actors.start(actor, "take()", () -> Optional.ofNullable(queue.take()));
    }

    Call<Optional<Prioritized<Integer>>> poll(String actor, Duration timeout) {
        return actors.start(actor, "poll(" + shown(timeout) + ")", () -> queue.poll(timeout));
    }

    static String shown(Duration timeout) {
        return timeout.equals(LONG) ? "1 h" : timeout.toNanos() / 1e6 + " ms";
    }

    /** Puts so many items in, one after the other, which have room. */
    void filled(int items) {
        for (var number = 0; number < items; number++) {
            put("filler", number).returns("C6: there is room: put() returns");
        }
    }

    static String looked(BoundedQueue<?> queue) {
        return told(queue.size(), queue.isEmpty(), queue.isFull());
    }

    static String looked(int items, int capacity) {
        return told(items, items == 0, items == capacity);
    }

    private static String told(int size, boolean empty, boolean full) {
        return size + ", " + empty + ", " + full;
    }

    /** A call that must return, bounded, on a thread of its own. */
    static <T> T call(Trial trial, String what, java.util.concurrent.Callable<T> command) throws Exception {
        return trial.call(what, command);
    }

    @Override
    public void close() {
        actors.close();
    }
}
