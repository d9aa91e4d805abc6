package grader.spec;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads, platform and virtual, on which tasks of a check were seen to run. Safe for use by many threads. */
public final class SeenThreads {
    private final Set<Thread> threads = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

    /** None yet. Platform threads that live now were not made by what is to come. */
    public SeenThreads() {
        // who lives is known
    }

    /** The calling one is seen, as by a task that runs on it. */
    public void add() {
        threads.add(Thread.currentThread());
    }

    /** Whether there was any. */
    public boolean isAny() {
        return !threads.isEmpty();
    }

    /** Whether all have ended, but for those of before, and those of the pool that the JDK keeps for everybody. */
    public boolean haveEnded() {
        synchronized (threads) {
            return threads.stream()
                    .filter(Thread::isAlive)
                    .allMatch(thread -> before.contains(thread) || isEverybodys(thread));
        }
    }

    private static boolean isEverybodys(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }
}
