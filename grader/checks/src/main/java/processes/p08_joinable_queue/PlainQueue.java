package processes.p08_joinable_queue;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;

/** C1: the queue without what makes it joinable. */
final class PlainQueue {
    private static final int MANY = 2_000;
    private static final int TRIES = 40;
    private static final int ROUNDS = 120;

    private PlainQueue() {}

    static void refuses(Trial trial) throws Exception {
        for (var capacity : new int[] {0, -1}) {
            Scene.fails(
                    trial,
                    "new JoinableQueue<>(" + capacity + ")",
                    IllegalArgumentException.class,
                    () -> new JoinableQueue<Integer>(capacity));
        }
        for (var items = 0; items <= 1; items++) {
            try (var scene = new Scene(trial, 1)) {
                if (items == 1) {
                    scene.put("A", 1).returns("there is room: put() returns");
                }
                nulls(scene);
                if (items == 0) {
                    scene.take("B").waits("nothing is inside: what was refused is not");
                }
            }
        }
    }

    private static void nulls(Scene scene) {
        var queue = scene.queue();
        var because = "null is a NullPointerException, at once";
        scene.start("A", "put(null)", () -> queue.put(nothing())).fails(NullPointerException.class, because);
        scene.start("A", "poll(null)", () -> queue.poll(nothing())).fails(NullPointerException.class, because);
        scene.start("A", "join(null)", () -> queue.join(nothing())).fails(NullPointerException.class, because);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the null that the contract speaks of
    private static <T> T nothing() {
        return (T) null;
    }

    static void keepsTheOrder(Trial trial) throws Exception {
        var scripts = Arbitraries.of(true, true, false).list().ofMinSize(2).ofMaxSize(30);
        trial.forAll(scripts, TRIES, puts -> {
            var out = Scene.call(trial, "a script of puts (true) and takes", () -> played(puts));
            trial.require(
                    out.equals(IntStream.range(0, out.size()).boxed().toList()),
                    "0, 1, 2 and so on are put in and come out in that order",
                    out + " came out",
                    "first in, first out");
        });
    }

    private static List<Integer> played(List<Boolean> puts) throws InterruptedException {
        var queue = new JoinableQueue<Integer>();
        var out = new ArrayList<Integer>();
        var next = 0;
        for (var put : puts) {
            if (put) {
                queue.put(next++);
            } else if (out.size() < next) {
                out.add(queue.take());
            }
        }
        while (out.size() < next) {
            out.add(queue.take());
        }
        return out;
    }

    static void waits(Trial trial) {
        for (var capacity = 1; capacity <= 2; capacity++) {
            try (var scene = new Scene(trial, capacity)) {
                var early = scene.take("T");
                early.waits("nothing is inside: take() waits");
                scene.put("A", 0).returns("there is room: put() returns");
                early.returns(0, "an item was put in: take() returns it");
                for (var item = 1; item <= capacity; item++) {
                    scene.put("A", item).returns("there is room: put() returns");
                }
                var late = scene.put("B", 9);
                late.waits("the queue is full: put() waits");
                scene.take("T").returns(1, "the oldest comes first");
                late.returns("there is room again: put() returns");
            }
        }
        try (var scene = new Scene(trial)) {
            scene.start("A", "put() " + MANY + " times", () -> {
                        for (var item = 0; item < MANY; item++) {
                            scene.queue().put(item);
                        }
                    })
                    .returns("the queue has no bound: put() never waits");
        }
    }

    static void underStress(Trial trial) throws Exception {
        trial.stress(ROUNDS, round -> {
            var queue = new JoinableQueue<Integer>(1 + round.number() / 2 % 2);
            var out = new ConcurrentLinkedQueue<Integer>();
            for (var number = 1; number <= 3; number++) {
                var base = 10 * number;
                round.thread("putter " + number, () -> {
                    queue.put(base);
                    queue.put(base + 1);
                });
                round.thread("taker " + number, () -> {
                    out.add(queue.take());
                    out.add(queue.take());
                });
            }
            round.withStaleReadsInTurn().run();
            var sorted = new ArrayList<>(out);
            Collections.sort(sorted);
            round.require(
                    sorted.equals(List.of(10, 11, 20, 21, 30, 31)),
                    "each item comes out once",
                    sorted + " came out",
                    "are the look at the items and the change of them one step?");
        });
    }
}
