package grader.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that obeys one command at a time. What it is told goes in through {@code next}; only the harness writes
 * that.
 */
final class Actor {
    /** What the names of these threads begin with. */
    static final String NAME = "actor ";

    private final String name;
    private final Thread thread;
    private @Nullable Call<?> next; // guarded by this
    private volatile @Nullable Call<?> current;
    private boolean dismissed; // guarded by this
    private volatile String task = "";

    Actor(String name) {
        this.name = name;
        thread = Thread.ofPlatform().name(NAME + name).daemon().unstarted(this::obey);
        thread.start();
    }

    private void obey() {
        task = Tasks.enter();
        try {
            for (var call = awaited(); call != null; call = awaited()) {
                dropPermit();
                call.perform();
                Thread.interrupted();
                current = null;
                call.end();
            }
        } finally {
            Tasks.leave();
        }
    }

    /**
     * The next command; null when there is none any more. It comes by a notification, which leaves nothing behind: the
     * permit of an {@code unpark} that comes late would be a wake-up in the midst of the submission's call.
     */
    private synchronized @Nullable Call<?> awaited() {
        while (!dismissed && next == null) {
            try {
                wait();
            } catch (InterruptedException ofTheCallBefore) {
                continue;
            }
        }
        var call = next;
        next = null;
        Thread.interrupted(); // an interrupt that the call before did not use must not reach this one
        return dismissed ? null : call;
    }

    /** What the call before has left: by it the next one would be woken up once for no reason, by luck. */
    private static void dropPermit() {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
    }

    void tell(Call<?> call) {
        if (current != null) {
            throw new IllegalStateException(thread.getName() + " is still busy: the check's script is wrong");
        }
        current = call;
        synchronized (this) {
            next = call;
            notifyAll();
        }
    }

    String name() {
        return name;
    }

    Thread thread() {
        return thread;
    }

    boolean busy() {
        return current != null;
    }

    /** Lets an idle actor end, and interrupts a busy one, which may or may not help it. */
    void dismiss() {
        if (busy()) {
            Abandoned.add(List.of(thread));
        }
        synchronized (this) {
            dismissed = true;
            notifyAll();
        }
        thread.interrupt();
    }

    /** Whether the thread sleeps in a way that only another thread, the clock or a device can end. */
    boolean asleep() {
        return isAsleep(thread);
    }

    /** The same of any thread, a virtual one as well. */
    static boolean isAsleep(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }

    /** Whether the kernel has the thread run or wait for a processor, as one that was woken and has not run yet. */
    boolean runs() {
        return KernelThreads.runs(task);
    }

    /** What is left of the time after which it goes on by itself; empty when there is none, or nobody knows. */
    Optional<Duration> timeLeft() {
        return KernelTimeouts.left(task);
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
