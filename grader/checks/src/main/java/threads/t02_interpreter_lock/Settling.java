package threads.t02_interpreter_lock;

import grader.spec.Actors;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;

/**
 * Waits until every run stands still, and longer than {@link Actors#settle} where threads have been woken that the
 * machine has not let run yet: they still look as if they waited.
 */
record Settling(Actors actors, Collection<Thread> threads) {
    /** A settling that took less has seen that nobody moves any more; another may just have given up. */
    private static final long CERTAIN_NANOS = 15_000_000;

    private static final int MOST_SETTLINGS = 50;
    /** Who uses more while the others settle is not about to come to rest. */
    private static final long SPINNING_NANOS = 2_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    void await() {
        for (var settling = 0; settling < MOST_SETTLINGS; settling++) {
            var begin = System.nanoTime();
            var cpu = cpuNanos();
            actors.settle();
            if (System.nanoTime() - begin < CERTAIN_NANOS || cpuNanos() - cpu > SPINNING_NANOS) {
                return;
            }
        }
    }

    /** Processor time of the runs' threads: a woken one that the machine does not let run uses none. */
    private long cpuNanos() {
        return threads.stream()
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.threadId()))
                .sum();
    }
}
