package grader.spec;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By which numbers the kernel knows the harness's threads that call the submission: the JVM does not tell, so each says
 * it itself. Safe for use by many threads.
 */
final class Tasks {
    private static final Map<Long, String> BY_THREAD = new ConcurrentHashMap<>();

    private Tasks() {}

    /** The calling thread is known from now on until it leaves. */
    static String enter() {
        if (Thread.currentThread().isVirtual()) {
            return ""; // the kernel knows only who carries it
        }
        var task = KernelThreads.self();
        BY_THREAD.put(Thread.currentThread().threadId(), task);
        return task;
    }

    /** The calling thread ends. */
    static void leave() {
        BY_THREAD.remove(Thread.currentThread().threadId());
    }

    /** The kernel's number of a thread; empty when it has said none. */
    static Optional<String> of(long thread) {
        return Optional.ofNullable(BY_THREAD.get(thread)).filter(task -> !task.isEmpty());
    }
}
