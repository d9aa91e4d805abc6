package threads.t06_queues;

import grader.spec.Call;
import grader.spec.LateWaiters;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C6: whoever can go on does, whichever call woke it. What else goes wrong on the way is judged elsewhere. */
final class Progress {
    private static final int ROUNDS = 84;
    private static final int LATE = 2;
    private static final String IN = "C6: there is room and it waits: it puts its item in";
    private static final String ALL_OUT = "C6: items are inside: they come out";
    private static final String OUT = "C6: an item is inside and it waits: it gets the item";

    private Progress() {}

    /** Three and more of a side wait, in both ways, and are let go on in both ways. */
    static void scenes(Trial trial) throws Exception {
        for (var kind : Kind.values()) {
            for (var count = 1; count <= 4; count++) {
                var waiters = count;
                trial.scene(() -> takersGoOn(trial, kind, waiters));
                trial.scene(() -> takersGoOnAtOnce(trial, kind, waiters));
                trial.scene(() -> puttersGoOn(trial, kind, waiters));
                trial.scene(() -> puttersGoOnAtOnce(trial, kind, waiters));
            }
        }
    }

    private static void takersGoOn(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, 3)) {
            var waiting = takers(scene, count);
            for (var number = 0; number < count; number++) {
                (number % 2 == 0 ? scene.put("P", number) : scene.offer("P", number, Duration.ZERO))
                        .returns("C6: there is room: the item goes in");
                waiting.remove(scene.actors().anyReturns(waiting, OUT));
            }
        }
    }

    private static List<Call<Boolean>> takers(Scene scene, int count) {
        var waiting = new ArrayList<Call<Boolean>>();
        for (var number = 1; number <= count; number++) {
            waiting.add(
                    number % 2 == 1
                            ? scene.actors().start("T" + number, "take()", () -> takenSurely(scene.queue()))
                            : scene.actors().start("T" + number, "poll(1 h)", () -> {
                                scene.queue().poll(Scene.LONG);
                                return true;
                            }));
            scene.actors().settle();
        }
        return waiting;
    }

    private static boolean takenSurely(BoundedQueue<Prioritized<Integer>> queue) throws InterruptedException {
        takeSurely(() -> {}, queue);
        return true;
    }

    /** One thread puts in as many as wait, in a row: each wakes one more. */
    private static void takersGoOnAtOnce(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, 2 * count)) {
            var waiting = takers(scene, count);
            scene.actors()
                    .start("P", "put() or offer() " + count + " times", () -> {
                        for (var number = 0; number < count; number++) {
                            if (number % 2 == 1) {
                                scene.queue().put(Kind.entry(number));
                            } else {
                                scene.queue().offer(Kind.entry(number), Duration.ZERO);
                            }
                        }
                        return true;
                    })
                    .returns("C6: there is room: the items go in");
            waiting.forEach(call -> call.returns(OUT));
        }
    }

    private static List<Call<Boolean>> putters(Scene scene, int count) {
        var waiting = new ArrayList<Call<Boolean>>();
        for (var number = 1; number <= count; number++) {
            waiting.add(
                    number % 2 == 1 ? scene.put("P" + number, number) : scene.offer("P" + number, number, Scene.LONG));
            scene.actors().settle();
        }
        return waiting;
    }

    private static void puttersGoOn(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, 3)) {
            scene.filled(3);
            var waiting = putters(scene, count);
            for (var number = 0; number < count; number++) {
                (number % 2 == 0 ? scene.take("T") : scene.poll("T", Duration.ZERO))
                        .returns("C6: an item is inside: it comes out");
                waiting.remove(scene.actors().anyReturns(waiting, IN));
            }
        }
    }

    private static void puttersGoOnAtOnce(Trial trial, Kind kind, int count) {
        try (var scene = new Scene(trial, kind, count)) {
            scene.filled(count);
            var waiting = putters(scene, count);
            scene.actors()
                    .start("T", "take() or poll() " + count + " times", () -> takes(scene, count))
                    .returns(ALL_OUT);
            waiting.forEach(call -> call.returns(IN));
        }
    }

    private static boolean takes(Scene scene, int count) throws InterruptedException {
        for (var number = 0; number < count; number++) {
            if (number % 2 == 1) {
                scene.queue().take();
            } else {
                scene.queue().poll(Duration.ZERO);
            }
        }
        return true;
    }

    /** Two wait for room, and of the three that are inside two come out before anybody is in: each lets one more in. */
    static void puttersGoOnLate(Trial trial, Kind kind) {
        try (var scene = new Scene(trial, kind, 3)) {
            scene.filled(3);
            var waiting = putters(scene, LATE);
            LateWaiters.start(
                            scene.actors(),
                            "T",
                            "take() or poll() " + LATE + " times",
                            waiting.getFirst(),
                            () -> takes(scene, LATE))
                    .returns(ALL_OUT);
            waiting.forEach(call -> call.returns(IN));
        }
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
            round.withoutWakeUps().run("C6: whoever can go on does: every thread comes to its end");
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
