package threads.t06_queues;

import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** C7: never more inside than there is room for, and never less than nothing. */
final class Bounds {
    private static final int ROUNDS = 72;

    private Bounds() {}

    static void scenes(Trial trial) {
        for (var kind : Kind.values()) {
            for (var capacity = 1; capacity <= 3; capacity++) {
                full(trial, kind, capacity);
                empty(trial, kind, capacity);
            }
        }
    }

    private static void full(Trial trial, Kind kind, int capacity) {
        try (var scene = new Scene(trial, kind, capacity)) {
            scene.holds(0, "a new queue is empty");
            for (var items = 1; items <= capacity; items++) {
                scene.put("A", items).returns("there is room: put() returns");
                scene.holds(items, "they tell what is inside");
            }
            scene.put("B", 9).waits("the queue is full: put() waits");
            scene.holds(capacity, "they tell what is inside, and wait for nothing");
            scene.offer("C", 8, Duration.ZERO).returns(false, "the queue is full: offer() returns false");
        }
    }

    private static void empty(Trial trial, Kind kind, int capacity) {
        try (var scene = new Scene(trial, kind, capacity)) {
            scene.put("A", 1).returns("there is room: put() returns");
            scene.take("B").returns(Kind.entry(1), "take() returns what is inside");
            scene.holds(0, "what was taken is no longer inside");
            scene.take("B").waits("the queue is empty: take() waits");
            scene.holds(0, "they tell what is inside, and wait for nothing");
        }
    }

    /** Items whose put has returned and whose take has not begun are inside for sure. */
    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var capacity = 1 + round.number() / 3 % 2;
            var queue = Kind.values()[round.number() % 3].make(capacity);
            var inside = new AtomicInteger();
            var most = new AtomicInteger();
            for (var number = 1; number <= 3; number++) {
                var base = 10 * number;
                round.thread("putter " + number, () -> {
                    for (var item = 0; item < 2; item++) {
                        queue.put(Kind.entry(base + item));
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    }
                });
            }
            round.thread("taker", () -> {
                for (var item = 0; item < 6; item++) {
                    round.pause();
                    inside.decrementAndGet();
                    Progress.takeSurely(round, queue);
                }
            });
            round.run();
            round.require(
                    most.get() <= capacity,
                    "at most " + capacity + " are inside",
                    most.get() + " had been put in and not yet asked for",
                    "after a wait, is the condition looked at once more, and in the same step as the item is added?");
        });
    }
}
