package grader.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far everybody has come who could wake somebody. Two that are equal say that nobody has run in between.
 *
 * @param cpu by its number: the processor time of each thread but the calling one and those that wake nobody, in
 *     nanoseconds
 * @param children the child processes that live
 */
record Standing(Map<Long, Long> cpu, List<Long> children) {
    /** Equal to none that is looked at. */
    static final Standing UNKNOWN = new Standing(Map.of(), List.of(-1L));

    /**
     * They run when they like, and wake nobody. The thread that hears of the end of a process is none of them: it does.
     */
    private static final Set<String> WAKE_NOBODY = Set.of(
            "Reference Handler",
            "Finalizer",
            "Signal Dispatcher",
            "Common-Cleaner",
            "Notification Thread",
            "Attach Listener",
            "Service Thread",
            "Monitor Deflation Thread",
            "harness");

    static Standing now() {
        var cpu = new HashMap<Long, Long>();
        var self = Thread.currentThread().threadId();
        for (var info : Stillness.THREADS.getThreadInfo(Stillness.THREADS.getAllThreadIds())) {
            if (info != null && info.getThreadId() != self && !WAKE_NOBODY.contains(info.getThreadName())) {
                cpu.put(info.getThreadId(), Movement.cpu(info));
            }
        }
        return new Standing(cpu, KernelThreads.children());
    }
}
