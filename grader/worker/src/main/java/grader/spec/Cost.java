package grader.spec;

import java.util.Arrays;

/**
 * What an operation costs in processor time, against a reference that is measured in turn with it: the median
 * of several batches each. Not the least: what is dear in most batches is dear.
 */
final class Cost {
    private static final int BATCHES = 9;
    private static final int OPERATIONS = 2_000;

    private Cost() {}

    /** Must run on one thread throughout; both operations must neither block nor fail. */
    static double ratio(Runnable operation, Runnable reference) {
        var own = new long[BATCHES];
        var other = new long[BATCHES];
        for (var batch = 0; batch < BATCHES; batch++) {
            own[batch] = batch(operation);
            other[batch] = batch(reference);
        }
        return (double) median(own) / median(other);
    }

    private static long median(long[] batches) {
        Arrays.sort(batches);
        return batches[BATCHES / 2];
    }

    private static long batch(Runnable operation) {
        var begin = Stillness.THREADS.getCurrentThreadCpuTime();
        for (var i = 0; i < OPERATIONS; i++) {
            operation.run();
        }
        return Math.max(1_000, Stillness.THREADS.getCurrentThreadCpuTime() - begin);
    }
}
