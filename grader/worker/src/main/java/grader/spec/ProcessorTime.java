package grader.spec;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Processor time of the threads of this JVM, which carry the virtual ones as well. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** What all but the calling thread use within so long, in nanoseconds. */
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
            if (id != Thread.currentThread().threadId()) {
                sum += Math.max(0, Stillness.THREADS.getThreadCpuTime(id));
            }
        }
        return sum;
    }
}
