package threads.t06_queues;

import grader.spec.Call;
import grader.spec.Round;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C6: whoever can go on does. What else goes wrong on the way is judged elsewhere. */
final class Progress {
    private static final int ROUNDS = 108;

    private Progress() {}

    static void scenes(Trial trial) {
        for (var kind : Kind.values()) {
            for (var waiters = 1; waiters <= 3; waiters++) {
                takersGoOn(trial, kind, waiters);
                takersGoOnAtOnce(trial, kind, waiters);
                takersGoOnAtOnce(trial, kind, waiters);
                puttersGoOn(trial, kind, waiters);
            }
        }
    }

    private static void takersGoOn(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, count)) {
            var waiting = takers(scene, count);
            for (var number = 0; number < count; number++) {
                scene.put("P", number).returns("there is room: put() returns");
                goesOn(scene, waiting, "an item is inside and take() waits: it gets the item");
            }
        }
    }

    private static List<Call<Boolean>> takers(Scene scene, int count) {
        var waiting = new ArrayList<Call<Boolean>>();
        for (var number = 1; number <= count; number++) {
            waiting.add(scene.tell("T" + number, "take()", () -> {
                takeSurely(() -> {}, scene.queue());
                return true;
            }));
            scene.actors().settle();
        }
        return waiting;
    }

    /** One thread puts in as many as wait, in a row: each wakes one more. */
    private static void takersGoOnAtOnce(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, 2 * count)) {
            var waiting = takers(scene, count);
            scene.tell("P", "put() " + count + " times", () -> {
                        for (var number = 0; number < count; number++) {
                            scene.queue().put(Kind.entry(number));
                        }
                        return true;
                    })
                    .returns("there is room: put() returns");
            for (var call : waiting) {
                call.returns("an item is inside for each that waits: take() returns");
            }
        }
    }

    private static void puttersGoOn(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, count)) {
            scene.full();
            var waiting = new ArrayList<Call<Boolean>>();
            for (var number = 1; number <= count; number++) {
                waiting.add(scene.put("P" + number, number));
                scene.actors().settle();
            }
            for (var number = 0; number < count; number++) {
                scene.take("T").returns("an item is inside: take() returns");
                goesOn(scene, waiting, "there is room and put() waits: it puts its item in");
            }
        }
    }

    private static <T> void goesOn(Scene scene, List<Call<T>> waiting, String because) {
        var next = scene.actors().anyReturns(waiting, because);
        waiting.remove(next);
    }

    /** Both sides wait at the same time in a narrow queue. */
    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = Kind.values()[round.number() % 3].make(1 + round.number() / 3 % 2);
            for (var number = 1; number <= 3; number++) {
                var base = 10 * number;
                round.thread("putter " + number, () -> {
                    queue.put(Kind.entry(base));
                    queue.put(Kind.entry(base + 1));
                });
                round.thread("taker " + number, () -> {
                    takeSurely(round, queue);
                    takeSurely(round, queue);
                });
            }
            round.run();
        });
    }

    /** A take that ends with nothing has taken nothing: another clause is told of that, here it is tried again. */
    static void takeSurely(Round round, BoundedQueue<Prioritized<Integer>> queue) throws InterruptedException {
        takeSurely(round::pause, queue);
    }

    private static void takeSurely(Runnable pause, BoundedQueue<Prioritized<Integer>> queue)
            throws InterruptedException {
        while (taken(queue) == null) {
            pause.run();
        }
    }

    private static @Nullable Object taken(BoundedQueue<Prioritized<Integer>> queue) throws InterruptedException {
        try {
            return queue.take();
        } catch (RuntimeException | AssertionError nothing) {
            if (nothing instanceof UnsupportedOperationException) {
                throw nothing; // not written yet
            }
            return null;
        }
    }
}
