package grader.worker;

import grader.schedule.Safepoint;
import grader.spec.Abandoned;
import grader.spec.Endless;
import grader.spec.Trial;
import grader.spec.VirtualThreads;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a check has left behind in this JVM: whoever is there now and was not there before it, whatever he does and
 * whoever's code he is in. Of the JDK's own threads only those count that still have something to do.
 */
final class Leftovers {
    /** Threads that were told to end get so many looks, a millisecond apart, to do so. */
    private static final int LOOKS = 100;

    private static final int VIRTUAL_LOOKS = 4;

    /** The threads that carry virtual ones end when they have had nothing to do for half a minute. */
    private static final long CARRIERS_STAY_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String KIT_LOADER = "app";
    private static final String CARRIER = "jdk.internal.misc.CarrierThread";
    private static final String JDK_INTERNAL = "jdk.internal.";
    private static final String CLEANER = "Cleaner-";
    private static final String DELAYS_OF_COMMON_POOL = "ForkJoinPool.commonPool-delayScheduler";

    /** All that a thread of the common pool stands in while it has no task. */
    private static final Set<String> IDLE = Set.of(
            "jdk.internal.misc.Unsafe",
            "java.util.concurrent.locks.LockSupport",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ForkJoinWorkerThread");

    private final Set<Thread> before = Collections.newSetFromMap(new IdentityHashMap<>());
    private final long begin = System.nanoTime();

    private Leftovers() {
        before.addAll(platformThreads());
    }

    /** Looks who is there now, before a check. */
    static Leftovers since() {
        return new Leftovers();
    }

    /**
     * Why this JVM is no longer fit for the next check; empty when it is.
     *
     * @param stopped threads that were there before the check and belong to it now
     */
    Optional<String> of(Trial trial, Thread... stopped) {
        for (var look = 0; look < LOOKS && trial.abandoned().stream().noneMatch(Leftovers::runsForEver); look++) {
            var left = left(trial);
            left.addAll(List.of(stopped));
            if (!commonPoolIsBusy() && (left.isEmpty() || restForEver(left))) {
                Abandoned.add(left);
                return virtualOnes();
            }
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
        var stay = newOnes().size();
        return Optional.of(stay > 0 ? stay + " threads were left behind" : "tasks were left behind in the common pool");
    }

    private static boolean runsForEver(Thread thread) {
        return !Safepoint.rests(thread) && Endless.isAtProvenLine(thread);
    }

    private Set<Thread> left(Trial trial) {
        Set<Thread> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(trial.abandoned());
        left.addAll(newOnes());
        return left;
    }

    private List<Thread> newOnes() {
        return platformThreads().stream()
                .filter(thread -> isOfCommonPool(thread) || !before.contains(thread))
                .filter(thread -> thread != Thread.currentThread()) // who goes on for one that was stopped
                .filter(thread -> !isJdksOwn(thread))
                .toList();
    }

    /**
     * Whether one was stopped in its loop, for good, and the others wait without a time-out, for it or for each other:
     * nobody is there any more who could wake them. The next check has classes of its own, so that what they hold of
     * the submission keeps nobody waiting; a lock of the JDK or of the kit may be everybody's.
     */
    private static boolean restForEver(Set<Thread> left) {
        if (left.stream().noneMatch(Safepoint::rests)) {
            return false;
        }
        var numbers = left.stream().mapToLong(Thread::threadId).toArray();
        return Arrays.stream(THREADS.getThreadInfo(numbers, true, true)).allMatch(Leftovers::waitsAlone);
    }

    private static boolean waitsAlone(@Nullable ThreadInfo info) {
        return info == null
                || (info.getThreadState() == Thread.State.WAITING || info.getThreadState() == Thread.State.BLOCKED)
                        && info.getLockedSynchronizers().length == 0
                        && Arrays.stream(info.getLockedMonitors())
                                .noneMatch(monitor -> stays(monitor.getLockedStackFrame()));
    }

    /** Whether the frame is of the JDK or of the kit, which are there for the next check as well. */
    private static boolean stays(StackTraceElement frame) {
        return frame.getModuleName() != null || KIT_LOADER.equals(frame.getClassLoaderName());
    }

    /** Those stay, and what they do changes: that one was there before says nothing. */
    private static boolean isOfCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** By its class, which nobody else can make; a cleaner would run what it was given, at any time. */
    private static boolean isJdksOwn(Thread thread) {
        return switch (thread) {
            case Thread worker when isOfCommonPool(worker) -> isIdle(worker);
            case Thread other
            when other.getClass().getName().startsWith(JDK_INTERNAL) ->
                !other.getName().startsWith(CLEANER);
            case Thread other ->
                other.getName().equals(DELAYS_OF_COMMON_POOL)
                        && other.getClass().getModule() == Object.class.getModule();
        };
    }

    private static boolean isIdle(Thread worker) {
        return Arrays.stream(worker.getStackTrace())
                .map(StackTraceElement::getClassName)
                .allMatch(IDLE::contains);
    }

    /** It carries out what is delayed as well: by a delayed executor, or by a time-out of a future. */
    private static boolean commonPoolIsBusy() {
        var pool = ForkJoinPool.commonPool();
        return pool.getDelayedTaskCount() > 0 || pool.hasQueuedSubmissions() || pool.getQueuedTaskCount() > 0;
    }

    /** A look at them is dear, so there are few. */
    private Optional<String> virtualOnes() {
        for (var look = 0; look < VIRTUAL_LOOKS; look++) {
            if (!mayHaveRun() || !VirtualThreads.areThere()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(10_000_000);
            Thread.interrupted();
        }
        return Optional.of("virtual threads were left behind");
    }

    /** Virtual threads run on threads of a class of their own, of which one stays for a while. */
    private boolean mayHaveRun() {
        return System.nanoTime() - begin > CARRIERS_STAY_NANOS
                || platformThreads().stream()
                        .anyMatch(thread -> thread.getClass().getName().equals(CARRIER));
    }

    /** All that live: a group counts those that wait or run, of every group below it. */
    private static List<Thread> platformThreads() {
        var group = Objects.requireNonNull(Thread.currentThread().getThreadGroup(), "a running thread has a group");
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var threads = new Thread[group.activeCount() + 64];
        var count = group.enumerate(threads, true);
        while (count == threads.length) {
            threads = new Thread[2 * count];
            count = group.enumerate(threads, true);
        }
        return List.of(Arrays.copyOf(threads, count));
    }
}
