package threads.t06_queues;

import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** C13: comparisons, counted. */
final class Costs {
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
        judge(trial, "in ascending order", numbers(1_000));
        judge(trial, "in descending order", numbers(2_000).reversed());
        var shuffled = numbers(10_000);
        Collections.shuffle(shuffled, new Random(trial.seed()));
        judge(trial, "in random order", shuffled);
        judge(trial, "of which all are equal", Collections.nCopies(1_000, 7));
        judge(
                trial,
                "of which many are equal",
                numbers(2_000).stream().map(number -> number * 31 % 7).toList());
    }

    private static List<Integer> numbers(int count) {
        return new ArrayList<>(IntStream.range(0, count).boxed().toList());
    }

    private static void judge(Trial trial, String order, List<Integer> values) throws Exception {
        var count = values.size();
        var comparisons = trial.call("putting and taking " + count + " entries " + order, () -> through(values));
        var most = Math.round(6 * count * Math.log(count) / Math.log(2));
        trial.require(
                comparisons <= most,
                "C13: " + count + " entries put " + order + " and taken out again need at most " + most
                        + " comparisons",
                "they needed " + comparisons,
                "compare along one path from a leaf to the root, not with every entry");
    }

    /** In turn by the call without a time-out and by its sister with one. */
    private static long through(List<Integer> values) throws InterruptedException {
        var comparisons = new LongAdder();
        BoundedQueue<Prioritized<Counted>> queue = Queues.priority(values.size() + 1);
        var plainly = true;
        for (var value : values) {
            var entry = new Prioritized<>(7, new Counted(value, comparisons));
            if (plainly) {
                queue.put(entry);
            } else {
                queue.offer(entry, Duration.ZERO);
            }
            plainly = !plainly;
        }
        for (var i = 0; i < values.size(); i++) {
            if (plainly) {
                queue.take();
            } else {
                queue.poll(Duration.ZERO);
            }
            plainly = !plainly;
        }
        return comparisons.sum();
    }
}
