package threads.t06_queues;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import threads.t06_queues.Claim.Step;

/** C1: what no queue accepts. */
final class Arguments {
    private Arguments() {}

    static void ofConstructors(Trial trial) {
        try (var actors = trial.actors()) {
            for (var kind : Kind.values()) {
                for (var capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
                    actors.start("A", kind.call(capacity), () -> kind.make(capacity))
                            .fails(
                                    IllegalArgumentException.class,
                                    "C1: a capacity below 1 is an IllegalArgumentException");
                }
                for (var capacity : new int[] {1, 2}) {
                    actors.start("A", kind.call(capacity), () -> kind.make(capacity))
                            .returns("C1: that is a capacity");
                }
            }
        }
    }

    /** Empty, full, and neither. */
    static void ofCalls(Trial trial, Kind kind) {
        for (var items = 0; items <= 2; items++) {
            try (var actors = trial.actors()) {
                actors.says("queue = " + kind.call(2) + ", with " + items + " inside");
                var queue = kind.ofAnything(2);
                for (var number = 0; number < items; number++) {
                    var entry = new Prioritized<Object>(number, new Item(number));
                    actors.start("A", "put(" + entry + ")", () -> putting(queue, entry))
                            .returns("C6: there is room: put() returns");
                }
                for (var side : List.of("put", "take")) {
                    refusesNull(actors, "A", "", queue, new Step(new Claim.Site(kind, 2), "null", side, "A", 7, 0));
                }
                actors.start("A", "size()", queue::size)
                        .returns(items, "C1: the calls that were refused changed nothing");
            }
        }
    }

    static void refusesNull(
            Actors actors, String who, String which, BoundedQueue<Prioritized<Object>> queue, Step step) {
        if (step.puts()) {
            var entry = new Prioritized<Object>(0, new Item(step.number()));
            refuses(actors, who, "put(null)" + which, () -> putting(queue, nothing()));
            refuses(actors, who, "offer(null, 0)" + which, () -> queue.offer(nothing(), Duration.ZERO));
            refuses(actors, who, "offer(null, 1 h)" + which, () -> queue.offer(nothing(), Scene.LONG));
            refuses(actors, who, "offer(" + entry + ", null)" + which, () -> queue.offer(entry, nothing()));
        } else {
            refuses(actors, who, "poll(null)" + which, () -> queue.poll(nothing()));
        }
    }

    private static void refuses(Actors actors, String who, String what, Callable<?> call) {
        actors.start(who, what, call)
                .fails(
                        NullPointerException.class,
                        "C1: null is a NullPointerException at once, whether the queue is full, empty or neither");
    }

    static <E> boolean putting(BoundedQueue<E> queue, E item) throws InterruptedException {
        queue.put(item);
        return true;
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static <T> T nothing() {
        return (T) null;
    }
}
