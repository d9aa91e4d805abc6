package grader.spec;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that obeys one command at a time. What it is told goes in through {@code next}; only the harness writes
 * that.
 */
final class Actor {
    private final Thread thread;
    private volatile @Nullable Call<?> next;
    private volatile @Nullable Call<?> current;
    private volatile boolean dismissed;
    private volatile String task = "";

    Actor(String name) {
        thread = Thread.ofPlatform().name("actor " + name).daemon().unstarted(this::obey);
        thread.start();
    }

    private void obey() {
        task = KernelThreads.self();
        while (!dismissed) {
            var call = next;
            if (call == null) {
                LockSupport.park(this);
                Thread.interrupted();
            } else {
                next = null;
                Thread.interrupted(); // an interrupt that the call before did not use must not reach this one
                call.perform();
                Thread.interrupted();
                current = null;
                call.end();
            }
        }
    }

    void tell(Call<?> call) {
        if (current != null) {
            throw new IllegalStateException(thread.getName() + " is still busy: the check's script is wrong");
        }
        current = call;
        next = call;
        LockSupport.unpark(thread);
    }

    Thread thread() {
        return thread;
    }

    boolean busy() {
        return current != null;
    }

    /** Lets an idle actor end, and interrupts a busy one, which may or may not help it. */
    void dismiss() {
        dismissed = true;
        if (busy()) {
            Abandoned.add(List.of(thread));
        }
        thread.interrupt();
        LockSupport.unpark(thread);
    }

    /** Whether the thread sleeps in a way that only another thread, the clock or a device can end. */
    boolean asleep() {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }

    /** Whether the kernel has the thread run or wait for a processor, as one that was woken and has not run yet. */
    boolean runs() {
        return KernelThreads.runs(task);
    }

    /** Processor time of the thread since it began, in nanoseconds; 0 when it has ended. */
    long cpuNanos() {
        return Math.max(0, Stillness.THREADS.getThreadCpuTime(thread.threadId()));
    }

    /** How often the thread has begun to wait; 0 when it has ended. */
    long waits() {
        var info = Stillness.THREADS.getThreadInfo(thread.threadId());
        return info == null ? 0 : info.getWaitedCount();
    }
}
