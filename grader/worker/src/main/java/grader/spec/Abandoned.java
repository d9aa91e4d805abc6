package grader.spec;

import grader.schedule.Safepoint;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Threads that earlier scenes have given up: they may stand in the submission for ever, and say nothing of the scene
 * that is judged now. Safe for use by many threads.
 */
public final class Abandoned {
    private static final Set<Thread> THREADS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Abandoned() {}

    /**
     * Threads that are proven never to come to their end. Those that run are brought to rest where that can be done:
     * each that ran on would take a processor from whoever is judged next.
     */
    static void endless(Collection<Thread> threads) {
        add(threads);
        var running = threads.stream()
                .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
                .toList();
        if (!running.isEmpty()) {
            Safepoint.stop(running);
        }
    }

    /** From now on they say nothing of the scene that is judged. */
    public static void add(Collection<Thread> threads) {
        THREADS.addAll(threads);
    }

    /** Whether it is the thread of this number. */
    static boolean contains(long id) {
        synchronized (THREADS) {
            return THREADS.stream().anyMatch(thread -> thread.threadId() == id);
        }
    }
}
