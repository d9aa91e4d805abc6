package processes.p08_joinable_queue;

import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C2 and C5: what is unfinished, and who may say that it is not. */
final class Counting {
    private static final int ROUNDS = 150;
    private static final String TOO_MANY = "every item that was taken is done: taskDone() throws IllegalStateException";

    private Counting() {}

    static void scene(Trial trial) {
        try (var scene = new Scene(trial, 2)) {
            scene.unfinished(0, "a new queue has nothing unfinished");
            scene.put("A", 1).returns("there is room: put() returns");
            scene.unfinished(1, "what was put in is unfinished");
            scene.put("A", 2).returns("there is room: put() returns");
            var late = scene.put("B", 3);
            late.waits("the queue is full: put() waits");
            scene.unfinished(2, "a put that still waits does not count");
            scene.take("C").returns("an item is inside: take() returns");
            late.returns("there is room: put() returns");
            scene.unfinished(3, "the put that waited is through; what was taken is still unfinished");
            scene.poll("C", Duration.ZERO).returns("an item is inside: poll() returns");
            scene.isDone();
            scene.isDone();
            scene.unfinished(1, "two of three are done");
        }
    }

    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = queue(round);
            for (var number = 1; number <= 2; number++) {
                var base = 10 * number;
                round.thread("producer " + number, () -> {
                    put(round, queue, base);
                    put(round, queue, base + 1);
                });
                round.thread("consumer " + number, () -> {
                    work(round, queue);
                    work(round, queue);
                });
            }
            round.thread("observer", () -> {
                round.call("unfinished", queue::unfinished);
                round.call("unfinished", queue::unfinished);
            });
            round.withStaleReadsInTurn().run();
            var left = Scene.call(trial, "unfinished()", queue::unfinished);
            round.require(
                    left == 0,
                    "four were put in and four are done: none is unfinished",
                    left + " are unfinished",
                    "a count that several threads change changes in one step, under a lock or in an atomic");
            isExplained(round);
        });
    }

    static JoinableQueue<Integer> queue(Round round) {
        return round.number() / 2 % 2 == 0 ? new JoinableQueue<>() : new JoinableQueue<>(1);
    }

    static void put(Round round, JoinableQueue<Integer> queue, int item) throws Exception {
        round.call("put", List.of(item), () -> {
            queue.put(item);
            return true;
        });
    }

    /** Takes an item and is done with it at once. */
    static void work(Round round, JoinableQueue<Integer> queue) throws Exception {
        round.call("take", queue::take);
        round.call("taskDone", () -> {
            queue.taskDone();
            return true;
        });
    }

    static void isExplained(Round round) {
        round.requireLinearizable(
                new Counts.Rules(),
                "an item counts from the moment at which it is inside to its taskDone",
                "change the count and the items in one step: neither is seen without the other");
    }

    static void oneTooMany(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.done("A").fails(IllegalStateException.class, TOO_MANY);
            scene.put("A", 1).returns("there is room: put() returns");
            scene.done("B").fails(IllegalStateException.class, TOO_MANY + ", though one is inside");
            scene.unfinished(1, "the call that threw changed nothing: one is unfinished");
            scene.put("A", 2).returns("there is room: put() returns");
            scene.take("C").returns("an item is inside: take() returns");
            scene.unfinished(2, "two were put in and none is done");
            scene.isDone();
            scene.done("B").fails(IllegalStateException.class, TOO_MANY + ", though one is inside");
            scene.unfinished(1, "the call that threw changed nothing: one is unfinished");
            scene.take("C").returns("an item is inside: take() returns");
            scene.isDone();
            scene.done("B").fails(IllegalStateException.class, TOO_MANY);
            scene.inWork(3);
            scene.unfinished(1, "the calls that threw changed nothing: one is unfinished");
        }
    }

    /** Two are taken and three say that one is done. */
    static void oneTooManyUnderStress(Trial trial) throws Exception {
        trial.stress(ROUNDS / 2, round -> {
            var queue = new JoinableQueue<Integer>();
            for (var item = 0; item < 3; item++) {
                queue.put(item);
            }
            Scene.call(trial, "take() twice", () -> List.of(queue.take(), queue.take()));
            var refused = new AtomicInteger();
            for (var number = 1; number <= 3; number++) {
                round.thread("T" + number, () -> {
                    try {
                        queue.taskDone();
                    } catch (IllegalStateException tooMany) {
                        refused.incrementAndGet();
                    }
                });
            }
            round.withStaleReadsInTurn().run();
            round.require(
                    refused.get() == 1,
                    "two items were taken, and of three calls of taskDone() one throws",
                    refused.get() + " threw",
                    "look and change in one step: another call may come between");
        });
    }
}
