package grader.worker;

import grader.spec.Endless;
import grader.spec.Trial;
import grader.spec.VirtualThreads;
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

    /** Why this JVM is no longer fit for the next check; empty when it is. */
    Optional<String> of(Trial trial) {
        for (var look = 0; look < LOOKS && trial.abandoned().stream().noneMatch(Endless::isAtProvenLine); look++) {
            if (trial.abandoned().isEmpty() && newOnes().isEmpty() && !commonPoolIsBusy()) {
                return virtualOnes();
            }
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
        var stay = newOnes().size();
        return Optional.of(stay > 0 ? stay + " threads were left behind" : "tasks were left behind in the common pool");
    }

    private List<Thread> newOnes() {
        return platformThreads().stream()
                .filter(thread -> isOfCommonPool(thread) || !before.contains(thread))
                .filter(thread -> !isJdksOwn(thread))
                .toList();
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
