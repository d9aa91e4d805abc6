package threads.t02_interpreter_lock;

import grader.spec.Actors;
import java.util.Collection;

/**
 * Waits until every run stands still, and longer than {@link Actors#settle} where threads have been woken that the
 * machine has not let run yet: they still look as if they waited.
 */
record Settling(Actors actors, Collection<Thread> threads) {
    /** A settling that took less has seen that nobody moves any more; another may just have given up. */
    private static final long CERTAIN_NANOS = 15_000_000;

    private static final int MOST_SETTLINGS = 50;

    void await() {
        for (var settling = 0; settling < MOST_SETTLINGS; settling++) {
            var begin = System.nanoTime();
            actors.settle();
            var spinning = threads.stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
            if (spinning || System.nanoTime() - begin < CERTAIN_NANOS) {
                return;
            }
        }
    }
}
