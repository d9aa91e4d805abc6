package threads.t06_queues;

import grader.spec.Call;
import grader.spec.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** C7: never more inside than there is room for. */
final class Bounds {
    private static final int ROUNDS = 48;
    private static final String EMPTY = "nothing is inside: whoever takes waits";
    private static final String FULL = "as many are inside as there is room for: whoever puts waits";

    private Bounds() {}

    /** Who waits with an item, or for one, in either way, is neither inside nor missing. */
    static void whoWaitsIsNotInside(Trial trial, Kind kind) throws Exception {
        try (var scene = new Scene(trial, kind, 2)) {
            waits(scene, 0, scene.take("A"), EMPTY);
            waits(scene, 0, scene.poll("B", Scene.LONG), EMPTY);
        }
        try (var scene = new Scene(trial, kind, 2)) {
            scene.filled(2);
            waits(scene, 2, scene.put("A", 7), FULL);
            waits(scene, 2, scene.offer("B", 8, Scene.LONG), FULL);
        }
    }

    private static void waits(Scene scene, int inside, Call<?> call, String because) {
        call.waits("C7: " + because);
        scene.actors()
                .start("C", "size(), isEmpty(), isFull()", () -> Scene.looked(scene.queue()))
                .returns(Scene.looked(inside, 2), "C7: they tell what is inside, and wait for nothing");
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
            round.withoutWakeUps().run("C6: whoever can go on does: every thread comes to its end");
            round.require(
                    most.get() <= capacity,
                    "C7: at most " + capacity + " are inside",
                    most.get() + " had been put in and not yet asked for",
                    "after a wait, is the condition looked at once more, and in the same step as the item is added?");
        });
    }
}
