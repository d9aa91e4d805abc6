package grader.worker;

import grader.spec.Where;
import grader.wire.Event;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a check that the submission does not let end: by a call that never comes back to the check's own thread, or by
 * more threads than any right one has. It judges the check, asks for a fresh JVM and ends this one.
 */
final class Watchdog {
    private static final long TICK_NANOS = 50_000_000;
    /** A call on the check's thread is not meant to wait: so many looks in a row at which it does are enough. */
    private static final int MOST_WAITING_TICKS = 300;
    /** Nor to compute for long: a hundred times what the slowest right one needs. */
    private static final long MOST_CPU_NANOS = 30_000_000_000L;
    /** Right solutions have a few dozen platform threads; the machine begins to suffer at some thousands. */
    private static final int MOST_THREADS = 3_000;
    /** Behind everything that waits inside a check, and there several waits in a row. */
    private static final int MOST_TICKS = 12_000;

    private final String check;
    private final Channel channel;
    private final Thread harness = Thread.currentThread();
    private final Thread thread;
    private volatile boolean closed;

    private Watchdog(String check, Channel channel) {
        this.check = check;
        this.channel = channel;
        this.thread = Thread.ofPlatform().name("harness").daemon().unstarted(this::watch);
        thread.start();
    }

    /** Watches the calling thread until it is closed. */
    static Watchdog over(String check, Channel channel) {
        return new Watchdog(check, channel);
    }

    private void watch() {
        var waiting = 0;
        var cpuOutside = cpu();
        for (var tick = 0; !closed; tick++) {
            LockSupport.parkNanos(TICK_NANOS);
            Thread.interrupted();
            var lines = Where.lines(harness.getStackTrace());
            var waits = !lines.isEmpty() && harness.getState() != Thread.State.RUNNABLE || isKeptOut();
            waiting = waits ? waiting + 1 : 0;
            cpuOutside = lines.isEmpty() ? cpu() : cpuOutside;
            var threads = ManagementFactory.getThreadMXBean().getThreadCount();
            if (threads > MOST_THREADS) {
                end(new Verdict.Broken(new Witness(
                        "a few threads are enough", threads + " threads at once", lines, List.of(), "who ends them?")));
            } else if (waiting > MOST_WAITING_TICKS || cpu() - cpuOutside > MOST_CPU_NANOS) {
                end(new Verdict.Broken(new Witness(
                        "the call returns",
                        "it had not returned when the grader gave up",
                        lines,
                        List.of(),
                        "a loop that does not end, or a wait that nobody ends?")));
            } else if (tick > MOST_TICKS) {
                end(new Verdict.Undecided("the check had not ended after ten minutes"));
            }
        }
    }

    /** The submission may hold the monitor of an object that the JVM itself needs, such as of a group of threads. */
    private boolean isKeptOut() {
        if (harness.getState() != Thread.State.BLOCKED) {
            return false;
        }
        var threads = ManagementFactory.getThreadMXBean();
        var kept = threads.getThreadInfo(harness.threadId());
        var owner = kept == null || kept.getLockOwnerId() < 0
                ? null
                : threads.getThreadInfo(kept.getLockOwnerId(), Integer.MAX_VALUE);
        return owner != null && !Where.lines(owner.getStackTrace()).isEmpty();
    }

    private long cpu() {
        return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(harness.threadId()));
    }

    private synchronized void end(Verdict verdict) {
        if (!closed) {
            channel.send(new Event.Judged(check, verdict, 1, 0));
            channel.send(new Event.Renew("a check had to be given up"));
            Runtime.getRuntime().halt(0);
        }
    }

    /** The check is through: from now on this watchdog says nothing. */
    synchronized void dismiss() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
