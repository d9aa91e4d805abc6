package threads.t06_queues;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** C13: comparisons, counted. */
final class Costs {
    private static final int ITEMS = 2_000;

    private Costs() {}

    /** An item that counts how often it and its like are compared. */
    private record Counted(int value, LongAdder comparisons) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            comparisons.increment();
            return Integer.compare(value, other.value);
        }
    }

    static void ofComparisons(Trial trial) throws Exception {
        var ascending = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        judge(trial, "in ascending order", ascending);
        judge(trial, "in descending order", ascending.reversed());
        Collections.shuffle(ascending, new Random(trial.seed()));
        judge(trial, "in random order", ascending);
    }

    private static void judge(Trial trial, String order, List<Integer> values) throws Exception {
        var comparisons = Scene.call(trial, "putting and taking " + ITEMS + " entries " + order, () -> through(values));
        var most = Math.round(6 * ITEMS * Math.log(ITEMS) / Math.log(2));
        trial.require(
                comparisons <= most,
                ITEMS + " entries put " + order + " and taken out again need at most " + most + " comparisons",
                "they needed " + comparisons,
                "compare along one path from a leaf to the root, not with every entry");
    }

    private static long through(List<Integer> values) throws InterruptedException {
        var comparisons = new LongAdder();
        BoundedQueue<Prioritized<Counted>> queue = Queues.priority(ITEMS + 1);
        for (var value : values) {
            queue.put(new Prioritized<>(7, new Counted(value, comparisons)));
        }
        for (var i = 0; i < ITEMS; i++) {
            queue.take();
        }
        return comparisons.sum();
    }
}
