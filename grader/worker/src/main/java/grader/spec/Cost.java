package grader.spec;

/**
 * What an operation costs in processor time, against a reference that is measured in turn with it: the smallest of
 * several batches each, since noise only adds.
 */
final class Cost {
    private static final int BATCHES = 9;
    private static final int OPERATIONS = 2_000;

    private Cost() {}

    /** Must run on one thread throughout; both operations must neither block nor fail. */
    static double ratio(Runnable operation, Runnable reference) {
        var own = Long.MAX_VALUE;
        var other = Long.MAX_VALUE;
        for (var batch = 0; batch < BATCHES; batch++) {
            own = Math.min(own, batch(operation));
            other = Math.min(other, batch(reference));
        }
        return (double) own / other;
    }

    private static long batch(Runnable operation) {
        var begin = Stillness.THREADS.getCurrentThreadCpuTime();
        for (var i = 0; i < OPERATIONS; i++) {
            operation.run();
        }
        return Math.max(1_000, Stillness.THREADS.getCurrentThreadCpuTime() - begin);
    }
}
