package processes.p08_joinable_queue;

import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** C3 and C4: who waits in join, and who does not. */
final class Joining {
    private static final int ROUNDS = 150;
    private static final int MOMENTS = 20;
    private static final Duration HEARD = Duration.ofMillis(20);
    private static final String MOMENT = "for a moment nothing was unfinished: who was waiting in join() returns";
    private static final String ALL_DONE = "the last unfinished item is done: join() returns";

    private Joining() {}

    static void scenes(Trial trial) {
        try (var scene = new Scene(trial)) {
            scene.join("A").returns("nothing is unfinished: join() returns at once");
            scene.put("P", 1).returns("there is room: put() returns");
            scene.put("P", 2).returns("there is room: put() returns");
            var first = scene.join("A");
            first.waits("two are unfinished: join() waits");
            scene.take("C").returns("an item is inside: take() returns");
            scene.take("C").returns("an item is inside: take() returns");
            first.waits("none is inside, but two are unfinished: join() waits");
            scene.isDone();
            first.waits("one is unfinished: join() waits");
            var second = scene.join("B");
            var third = scene.join("D", Scene.LONG);
            second.waits("one is unfinished: join() waits");
            third.waits("one is unfinished: join() waits");
            scene.done("another").returns("any thread may say that an item is done");
            first.returns(ALL_DONE);
            second.returns(ALL_DONE);
            third.returns(ALL_DONE);
            scene.join("A").returns("nothing is unfinished: join() returns at once");
            scene.inWork(3);
            var again = scene.join("A");
            again.waits("one is unfinished: join() waits, as it did the first time");
            scene.isDone();
            again.returns(ALL_DONE);
        }
    }

    /** Who joins has seen all that was put in before done, and finds what was done before it was said. */
    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = Counting.queue(round);
            var results = results();
            for (var number = 1; number <= 2; number++) {
                var base = 10 * number;
                round.thread("producer " + number, () -> {
                    Counting.put(round, queue, base);
                    Counting.put(round, queue, base + 1);
                    join(round, queue);
                    for (var item : List.of(base, base + 1)) {
                        requireSeen(round, results.get(item).get().equals(item), item);
                    }
                });
                round.thread("consumer " + number, () -> {
                    work(round, queue, results);
                    work(round, queue, results);
                });
            }
            round.withStaleReadsInTurn().run();
            round.requireLinearizable(
                    new Counts.Rules(),
                    "join returns when no item is unfinished, at its call or since",
                    "does join look at what is not done, or at what is not taken?");
        });
    }

    private static List<Plain<Integer>> results() {
        return IntStream.range(0, 30)
                .mapToObj(item -> new Plain<>("what was done before taskDone", 0))
                .toList();
    }

    private static void join(Round round, JoinableQueue<Integer> queue) throws Exception {
        round.call("join", () -> {
            queue.join();
            return true;
        });
    }

    private static void work(Round round, JoinableQueue<Integer> queue, List<Plain<Integer>> results) throws Exception {
        int item = round.call("take", queue::take);
        round.pause();
        results.get(item).set(item);
        round.call("taskDone", () -> {
            queue.taskDone();
            return true;
        });
    }

    private static void requireSeen(Round round, boolean seen, int item) {
        round.require(
                seen,
                "who returns from join() sees what was done before taskDone()",
                "item " + item + " was put in before join(), and its result is not there",
                "join returns when every item is done, not when every item is taken");
    }

    /** The last one is done and the next is put in, before those who wait have had their turn. */
    static void aMomentIsEnough(Trial trial) {
        for (var moment = 1; moment <= MOMENTS; moment++) {
            try (var scene = new Scene(trial)) {
                scene.inWork(1);
                var joiner = scene.join("A");
                var timed = scene.join("B", Scene.LONG);
                joiner.waits("one is unfinished: join() waits");
                timed.waits("one is unfinished: join() waits");
                scene.start("C", "taskDone(), put(2)", () -> {
                            scene.queue().taskDone();
                            scene.queue().put(2);
                        })
                        .returns("one is done, and there is room");
                joiner.returns(MOMENT);
                timed.returns(true, MOMENT);
            }
        }
    }

    /** Two and three such moments, of which those who wait hear when the next item is unfinished. */
    static void severalMomentsAreEnough(Trial trial) {
        for (var moments = 2; moments <= 3; moments++) {
            try (var scene = new Scene(trial)) {
                scene.inWork(1);
                var joiner = scene.join("A");
                var timed = scene.join("B", Scene.LONG);
                joiner.waits("one is unfinished: join() waits");
                timed.waits("one is unfinished: join() waits");
                var last = moments;
                scene.startUnnoticed(
                                "C",
                                moments == 2
                                        ? "taskDone(), put(2), take(), taskDone(), put(3)"
                                        : "taskDone(), put(2), take(), taskDone(), put(3), take(), taskDone(), put(4)",
                                joiner,
                                HEARD,
                                () -> moments(scene.queue(), last))
                        .returns("one is done, and there is room");
                joiner.returns(MOMENT);
                timed.returns(true, MOMENT);
            }
        }
    }

    private static void moments(JoinableQueue<Integer> queue, int count) throws InterruptedException {
        for (var moment = 1; moment < count; moment++) {
            queue.taskDone();
            queue.put(moment + 1);
            queue.take();
        }
        queue.taskDone();
        queue.put(count + 1);
    }
}
