package grader.spec;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Processor time of the threads of this JVM, which carry the virtual ones as well. */
public final class ProcessorTime {
    /** By number, which no other thread ever gets: a thread of the submission may have any name. */
    private static final Set<Long> OF_THE_HARNESS = ConcurrentHashMap.newKeySet();

    private ProcessorTime() {}

    /** The thread is the harness's own: what it uses is not the submission's, and is not counted. */
    public static void doNotCount(Thread thread) {
        OF_THE_HARNESS.add(thread.threadId());
    }

    /** What all but the calling thread and the harness's use within so long, in nanoseconds. */
    public static long ofOthers(Duration window) {
        var before = ofOthers();
        var end = System.nanoTime() + window.toNanos();
        for (var left = window.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return ofOthers() - before;
    }

    private static long ofOthers() {
        var sum = 0L;
        for (var id : Stillness.THREADS.getAllThreadIds()) {
            if (id != Thread.currentThread().threadId() && !OF_THE_HARNESS.contains(id)) {
                sum += Math.max(0, Stillness.THREADS.getThreadCpuTime(id));
            }
        }
        return sum;
    }
}
