package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.Optional;

/**
 * Who has called, to put the entry in, or to take one.
 *
 * @param entry what is to be put in; empty for whoever takes
 * @param call gives the entry that went in or came out; empty when it gave up
 */
record Waiter(String name, Optional<Prioritized<Object>> entry, Call<Optional<Prioritized<Object>>> call) {
    boolean puts() {
        return entry.isPresent();
    }

    static Waiter patient(
            Actors actors,
            String who,
            String which,
            BoundedQueue<Prioritized<Object>> queue,
            Optional<Prioritized<Object>> puts) {
        var call = puts.map(entry -> actors.start(who, "put(" + entry + ")" + which, () -> {
                    queue.put(entry);
                    return puts;
                }))
                .orElseGet(() -> actors.start(who, "take()" + which, () -> Optional.ofNullable(queue.take())));
        return new Waiter(who, puts, call);
    }

    static Waiter within(
            Actors actors,
            String who,
            String which,
            BoundedQueue<Prioritized<Object>> queue,
            Optional<Prioritized<Object>> puts,
            Duration time) {
        var shown = Scene.shown(time) + ")" + which;
        var call = puts.map(entry -> actors.start(
                        who,
                        "offer(" + entry + ", " + shown,
                        () -> queue.offer(entry, time) ? puts : Optional.<Prioritized<Object>>empty()))
                .orElseGet(() -> actors.start(who, "poll(" + shown, () -> queue.poll(time)));
        return new Waiter(who, puts, call);
    }
}
