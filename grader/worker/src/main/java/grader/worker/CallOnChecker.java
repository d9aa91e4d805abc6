package grader.worker;

import grader.spec.Endless;
import grader.spec.KernelThreads;
import grader.spec.Movers;
import grader.spec.Where;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call of the submission on the check's own thread: constructors, static initialisers, and what is not meant to wait.
 * Looked at again and again by one other thread, which tells "it is late" from "it never returns" by what moves.
 */
final class CallOnChecker {
    /** A call on the check's thread is not meant to wait: so many looks in a row at which it does are enough. */
    private static final int MOST_WAITING = 300;
    /** The same when nobody of this process runs or wants to, at any of the looks: who should end the wait? */
    private static final int MOST_STILL = 60;
    /** The same while child processes live, which may wait for something that is not seen from here. */
    private static final int MOST_STILL_WITH_CHILDREN = 120;
    /** Nor to compute for long: ten times what the slowest right one needs. */
    private static final long MOST_CPU_NANOS = 3_500_000_000L;
    /** Where a call was proven before to stand or loop for ever. */
    private static final int MOST_STILL_PROVEN = 4;

    private static final long MOST_CPU_NANOS_PROVEN = 100_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread checker;
    private final String task;
    private int waiting;
    private int still;
    private long cpuOutside;

    /** @param task the number by which the kernel knows the thread */
    CallOnChecker(Thread checker, String task) {
        this.checker = checker;
        this.task = task;
        this.cpuOutside = cpu();
    }

    /** Looks once more; whether the call never returns. */
    boolean isEndless() {
        var stack = checker.getStackTrace();
        var inside = !Where.lines(stack).isEmpty();
        var waitsForInitialiser = waitsForInitialiser(stack);
        var waits = inside && checker.getState() != Thread.State.RUNNABLE || isKeptOut() || waitsForInitialiser;
        waiting = waits ? waiting + 1 : 0;
        still = waits && !Movers.someoneRuns() ? still + 1 : 0;
        cpuOutside = inside ? cpuOutside : cpu();
        var proven = Endless.isAtProvenLine(checker);
        return waiting > (waitsForInitialiser && isInitialiserEndless() ? MOST_STILL_PROVEN : MOST_WAITING)
                || still > (proven ? MOST_STILL_PROVEN : mostStill())
                || cpu() - cpuOutside > (proven ? MOST_CPU_NANOS_PROVEN : MOST_CPU_NANOS);
    }

    private static int mostStill() {
        return KernelThreads.hasChildren() ? MOST_STILL_WITH_CHILDREN : MOST_STILL;
    }

    /** The submission may hold the monitor of an object that the JVM itself needs, such as of a group of threads. */
    private boolean isKeptOut() {
        if (checker.getState() != Thread.State.BLOCKED) {
            return false;
        }
        var kept = THREADS.getThreadInfo(checker.threadId());
        var owner = kept == null || kept.getLockOwnerId() < 0
                ? null
                : THREADS.getThreadInfo(kept.getLockOwnerId(), Integer.MAX_VALUE);
        return owner != null && !Where.lines(owner.getStackTrace()).isEmpty();
    }

    /** Whether the thread waits until another has initialised a class: see {@link Where#standsInCode}. */
    private boolean waitsForInitialiser(StackTraceElement[] stack) {
        return checker.getState() == Thread.State.RUNNABLE
                && Where.standsInCode(stack)
                && KernelThreads.isKnown(task)
                && !KernelThreads.runs(task);
    }

    private long cpu() {
        return Math.max(0, THREADS.getThreadCpuTime(checker.threadId()));
    }

    /** Whether those that initialise a class stand where that was proven never to come to an end. */
    private static boolean isInitialiserEndless() {
        return initialisers().anyMatch(Endless::isAtProvenLine);
    }

    /** The student's lines at which it stands, or, when another thread must initialise a class first, those of that. */
    List<String> lines() {
        var own = Where.lines(checker.getStackTrace());
        return own.isEmpty() ? initialisers().map(Where::lines).findFirst().orElse(own) : own;
    }

    /** The stacks of threads that are in a static initialiser of the submission. */
    private static Stream<StackTraceElement[]> initialisers() {
        return Arrays.stream(THREADS.dumpAllThreads(false, false))
                .map(ThreadInfo::getStackTrace)
                .filter(stack -> Where.lines(stack).stream().anyMatch(line -> line.endsWith("the static initialiser")));
    }
}
