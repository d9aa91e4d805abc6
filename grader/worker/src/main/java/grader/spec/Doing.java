package grader.spec;

import java.lang.management.LockInfo;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a thread does, in words: it waits for something, for the clock, for the system, or it runs. */
final class Doing {
    private static final String SYNCHRONIZERS = "java.util.concurrent.";

    private Doing() {}

    /** @param names how other threads are called */
    static String of(ThreadInfo info, LongFunction<String> names) {
        var lock = info.getLockInfo();
        var owner = info.getLockOwnerId() < 0 ? "" : ", which " + names.apply(info.getLockOwnerId()) + " holds";
        return switch (info.getThreadState()) {
            case BLOCKED -> "wants to enter" + on(lock) + owner;
            case WAITING ->
                (isWait(info) ? "waits to be notified" : "is parked") + (lock == null ? "" : " on" + on(lock) + owner);
            case TIMED_WAITING ->
                lock == null ? "sleeps or waits with a time-out" : "waits with a time-out on" + on(lock) + owner;
            case RUNNABLE ->
                waitsForTheSystem(info)
                        ? "waits for the system in " + info.getStackTrace()[0].getMethodName()
                        : waitsForClass(info) ? "waits until a class is initialised" : "is running";
            case NEW, TERMINATED -> "has ended";
        };
    }

    private static String on(@Nullable LockInfo lock) {
        return lock == null ? "" : " " + name(lock);
    }

    /**
     * Whether it has left Java for input, output or the end of a process: the JVM calls that running, and it is no
     * loop.
     */
    static boolean waitsForTheSystem(ThreadInfo info) {
        var stack = info.getStackTrace();
        return info.getThreadState() == Thread.State.RUNNABLE
                && stack.length > 0
                && stack[0].isNativeMethod()
                && Arrays.asList("java.io.", "sun.nio.", "java.net.", "java.lang.Process").stream()
                        .anyMatch(stack[0].getClassName()::startsWith);
    }

    /**
     * Whether it waits until another thread has initialised a class: the JVM calls that running, although the kernel
     * has it sleep.
     */
    static boolean waitsForClass(ThreadInfo info) {
        return info.getThreadState() == Thread.State.RUNNABLE
                && Where.standsInCode(info.getStackTrace())
                && Tasks.of(info.getThreadId())
                        .filter(KernelThreads::isKnown)
                        .filter(task -> !KernelThreads.runs(task))
                        .isPresent();
    }

    private static boolean isWait(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .limit(3)
                .map(StackTraceElement::getMethodName)
                .anyMatch(method -> method.startsWith("wait"));
    }

    /** A lock by its class, as the student knows it: a {@code Semaphore}, not the {@code Sync} inside of it. */
    static String name(LockInfo lock) {
        return name(lock.getClassName(), lock.getIdentityHashCode());
    }

    /** The same of an object that somebody is parked on. */
    static String name(Object lock) {
        return name(lock.getClass().getName(), System.identityHashCode(lock));
    }

    private static String name(String type, int number) {
        var simple = type.substring(type.lastIndexOf('.') + 1);
        var inner = simple.substring(simple.lastIndexOf('$') + 1);
        var known = type.startsWith(SYNCHRONIZERS) && !inner.equals("ConditionObject")
                ? simple.replaceFirst("\\$.*", "")
                : inner.replace("ConditionObject", "Condition");
        return "the lock of " + (known.matches("[AEIOU].*") ? "an " : "a ") + known + " (#"
                + Integer.toHexString(number) + ")";
    }
}
