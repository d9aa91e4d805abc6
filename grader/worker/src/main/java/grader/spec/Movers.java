package grader.spec;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who moves, and who could: a thread that waits is woken by another, by the clock, or never. */
public final class Movers {
    /** Threads of the JVM and of the harness: they never wake anybody who waits in the submission. */
    private static final Set<String> NOT_OURS = Set.of(
            "Reference Handler",
            "Finalizer",
            "Signal Dispatcher",
            "Common-Cleaner",
            "Notification Thread",
            "Attach Listener",
            "Service Thread",
            "Monitor Deflation Thread",
            "DestroyJavaVM",
            "VirtualThread-unblocker",
            "process reaper",
            "harness");

    /** Where a thread that carries virtual ones stands when there is none to carry; the name changed with JDK 25. */
    private static final Set<String> IDLE_CARRIER = Set.of("awaitWork", "deactivate");

    /** Threads that were there before any submission: none of them runs its code, whatever they are named. */
    private static volatile Set<Long> before = Set.of();

    private Movers() {}

    /** A worker begins: whoever is there now belongs to the JVM or to the harness. */
    static void beforeAnySubmission() {
        before = Arrays.stream(Stillness.THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
    }

    /** Whether a thread but the calling one, or one of a child process, runs or wants to. */
    public static boolean someoneRuns() {
        if (KernelThreads.known()) {
            return KernelThreads.someoneRuns();
        }
        var self = Thread.currentThread().threadId();
        return Arrays.stream(Stillness.THREADS.getThreadInfo(Stillness.THREADS.getAllThreadIds()))
                .anyMatch(info -> info != null
                        && info.getThreadId() != self
                        && info.getThreadState() == Thread.State.RUNNABLE
                        && !NOT_OURS.contains(info.getThreadName()));
    }

    /** Whether every thread that could run the submission's code waits without a time-out for another thread. */
    static boolean nobodyCanWake() {
        if (KernelThreads.hasChildren()) {
            return false;
        }
        var self = Thread.currentThread().threadId();
        for (var info : Stillness.THREADS.getThreadInfo(Stillness.THREADS.getAllThreadIds(), 8)) {
            if (info != null && info.getThreadId() != self && mayWake(info)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the thread waits with a time-out, after which it goes on by itself. */
    static boolean mayBeWokenByTheClock(ThreadInfo info) {
        return info.getThreadState() == Thread.State.TIMED_WAITING
                && info.getThreadId() != Thread.currentThread().threadId()
                && mayWake(info);
    }

    /** Whether the thread was made by the submission, or for a virtual one of it. */
    static boolean isOfSubmission(ThreadInfo info) {
        return info.getThreadId() != Thread.currentThread().threadId()
                && !NOT_OURS.contains(info.getThreadName())
                && !before.contains(info.getThreadId())
                && !info.getThreadName().startsWith(Actor.NAME);
    }

    private static boolean isIdleCarrier(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("java.util.concurrent.ForkJoinPool")
                        && IDLE_CARRIER.contains(frame.getMethodName()));
    }

    private static boolean mayWake(ThreadInfo info) {
        var ofTheJvm = NOT_OURS.contains(info.getThreadName())
                || before.contains(info.getThreadId()); // an empty stack may be a thread that is about to begin
        return switch (info.getThreadState()) {
            case NEW, TERMINATED, WAITING, BLOCKED -> false;
            case TIMED_WAITING -> !ofTheJvm && !isIdleCarrier(info);
            case RUNNABLE -> !ofTheJvm && !(KernelThreads.known() && Where.standsInCode(info.getStackTrace()));
        };
    }
}
