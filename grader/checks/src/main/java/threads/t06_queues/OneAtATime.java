package threads.t06_queues;

import grader.spec.Broken;
import grader.spec.Plain;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** C8: calls of several threads, each of which takes effect at one instant. */
final class OneAtATime {
    private static final int ROUNDS = 84;
    private static final int CAPACITY = 2;

    private final Round round;
    private final BoundedQueue<Prioritized<Integer>> queue;
    /** What a thread did before it put an item in: written without any protection but the queue's. */
    private final List<Plain<Integer>> before = IntStream.range(0, 100)
            .mapToObj(number -> new Plain<>("what was done before put", 0))
            .toList();

    private OneAtATime(Round round, Kind kind) {
        this.round = round;
        this.queue = kind.make(CAPACITY);
    }

    static void underStress(Trial trial) throws Exception {
        var ordered = Basics.orders(trial);
        var capacity = Basics.capacity(trial, CAPACITY);
        trial.stress(ROUNDS, round -> {
            var kind = Kind.values()[round.number() % 3];
            new OneAtATime(round, kind).play();
            var model = new QueueModel(kind, capacity, ordered.getOrDefault(kind, false));
            round.requireLinearizable(
                    model,
                    "C8: the calls on " + kind.call(CAPACITY) + " take effect one after the other",
                    "which fields change together, and does every method that reads or writes them hold the same"
                            + " lock from the look to the change?");
        });
    }

    /** Takers wait in a narrow queue while putters come: each item comes out once. */
    static void nothingIsLost(Trial trial) throws Exception {
        trial.stress(ROUNDS / 2, round -> {
            var queue = Kind.values()[round.number() % 3].make(1);
            var out = new ConcurrentLinkedQueue<Integer>();
            for (var number = 1; number <= 3; number++) {
                var base = 10 * number;
                round.thread("taker " + number, () -> {
                    out.add(taken(queue).item());
                    out.add(taken(queue).item());
                });
                round.thread("putter " + number, () -> {
                    queue.put(Kind.entry(base));
                    queue.put(Kind.entry(base + 1));
                });
            }
            round.withoutWakeUps().run("C6: whoever can go on does: every thread comes to its end");
            var sorted = out.stream().sorted().toList();
            round.require(
                    sorted.equals(List.of(10, 11, 20, 21, 30, 31)),
                    "C8: each item comes out once: [10, 11, 20, 21, 30, 31]",
                    sorted + " came out",
                    "are the look at the items and the change of them one step?");
        });
    }

    /** Whoever has put an item in takes one out next, so that nobody waits for ever. */
    private void play() {
        for (var number = 1; number <= 3; number++) {
            var base = 10 * number;
            round.thread("T" + number, () -> {
                for (var item = base; item < base + 2; item++) {
                    put(item);
                    take();
                }
            });
        }
        round.thread("observer", () -> {
            look(round.number() / 3 % 3);
            tryOnce(50);
            round.call("size", queue::size);
            var found = round.call("poll", () -> queue.poll(Duration.ZERO));
            if (found.isPresent()) {
                round.call("put", List.of(found.get()), () -> {
                    queue.put(found.get());
                    return true;
                });
            }
            look(2 - round.number() / 3 % 3);
        });
        if (round.number() / 3 % 2 == 0) {
            round.withStaleReads();
        }
        round.withoutWakeUps().run("C6: whoever can go on does: every thread comes to its end");
    }

    private void put(int number) throws Exception {
        before.get(number).set(number);
        var entry = Kind.entry(number);
        round.call("put", List.of(entry), () -> {
            queue.put(entry);
            return true;
        });
    }

    /** What is thrown where nothing is inside, though the call came back from its wait, is this clause's matter. */
    private static Prioritized<Integer> taken(BoundedQueue<Prioritized<Integer>> queue) throws InterruptedException {
        try {
            return queue.take();
        } catch (UnsupportedOperationException notWrittenYet) {
            throw notWrittenYet;
        } catch (RuntimeException | AssertionError thrown) {
            throw new Broken(
                    "C8: take() returns an item",
                    "it threw " + thrown.getClass().getSimpleName(),
                    "a thread that wakes up looks again whether there is an item");
        }
    }

    private void take() throws Exception {
        var entry = round.call("take", () -> taken(queue));
        round.require(
                entry != null,
                "C8: take() returns an item",
                "it returned null",
                "a thread that wakes up looks again whether there is an item");
        round.require(
                before.get(entry.item()).get().equals(entry.item()),
                "C8: what a thread did before it put an item in is seen by the one that takes it",
                "the thread that took " + entry + " did not see it",
                "do put and take use the same lock?");
    }

    private void tryOnce(int number) throws Exception {
        var entry = Kind.entry(number);
        before.get(number).set(number);
        if (round.call("offer", List.of(entry), () -> queue.offer(entry, Duration.ZERO))) {
            take();
        }
    }

    private void look(int which) throws Exception {
        switch (which) {
            case 0 -> round.call("size", queue::size);
            case 1 -> round.call("isEmpty", queue::isEmpty);
            default -> round.call("isFull", queue::isFull);
        }
    }
}
