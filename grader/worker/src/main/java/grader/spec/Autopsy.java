package grader.spec;

import grader.wire.Witness;
import java.lang.management.LockInfo;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing moves: who waits for what at which of the student's lines, who holds it, and whether that is a cycle.
 * Taken from the JVM's own records of monitors, {@code java.util.concurrent} locks and park blockers; virtual threads
 * are asked one by one, since the management interface does not show them.
 */
public final class Autopsy {
    private final Map<Long, ThreadInfo> threads;
    private final List<String> virtual;
    private final List<Long> cycle;

    private Autopsy(Map<Long, ThreadInfo> threads, List<String> virtual) {
        this.threads = threads;
        this.virtual = virtual;
        this.cycle = cycle(threads);
    }

    /**
     * Looks at these threads, at every other of the scene that stands in the submission's code, and at the virtual
     * ones.
     */
    public static Autopsy of(List<Thread> stuck) {
        var ids = stuck.stream().map(Thread::threadId).collect(Collectors.toSet());
        var threads = new LinkedHashMap<Long, ThreadInfo>();
        for (var info : Stillness.THREADS.dumpAllThreads(true, true)) {
            var id = info.getThreadId();
            if (ids.contains(id) || !Abandoned.contains(id) && isInSubmission(info)) {
                threads.put(id, info);
            }
        }
        return new Autopsy(threads, VirtualThreads.waiting());
    }

    private static boolean isInSubmission(ThreadInfo info) {
        return !Where.lines(info.getStackTrace()).isEmpty();
    }

    /** A line a thread: what it waits for, where, and who holds it. */
    public List<String> story() {
        var lines = new ArrayList<String>();
        threads.values().forEach(info -> lines.add(describe(info)));
        lines.addAll(virtual);
        return lines;
    }

    /** A claim that what must happen never will, since nothing moves any more. */
    Broken neverHappens(String expected) {
        return new Broken(new Witness(expected, "it never happens", List.of(), story(), advice()));
    }

    /** What this thread waits for, and the deadlock when there is one. */
    public String summary(Thread thread) {
        if (!cycle.isEmpty()) {
            var names = cycle.stream().map(this::name).collect(Collectors.joining(" waits for "));
            return "deadlock: " + names + " waits for " + name(cycle.getFirst());
        }
        var info = threads.get(thread.threadId());
        return info == null ? "nothing moves any more" : describe(info);
    }

    /** The lines of this thread, and of all in the deadlock. */
    public List<String> where(Thread thread) {
        var lines = new LinkedHashSet<String>();
        var own = threads.get(thread.threadId());
        if (own != null) {
            lines.addAll(Where.lines(own.getStackTrace()));
        }
        for (var id : cycle) {
            var info = threads.get(id);
            if (info != null) {
                lines.addAll(Where.lines(info.getStackTrace()));
            }
        }
        return List.copyOf(lines);
    }

    /** What to look for, told by how the threads wait. */
    public String advice() {
        if (!cycle.isEmpty()) {
            return "take the locks in the same order everywhere, or hold one only at a time";
        }
        if (nested()) {
            return "wait() frees only the monitor that it is called on: whoever waits keeps the other lock, and nobody"
                    + " gets in to wake it. Do not hold a second lock while you wait";
        }
        if (threads.values().stream().anyMatch(Autopsy::runs)) {
            return "a thread runs in a loop that nothing ends: what changes its condition, and can that thread see it?";
        }
        if (threads.values().stream().anyMatch(Doing::waitsForClass)) {
            return "a static initialiser keeps everybody waiting who needs its class: let it wait for nobody, nor need"
                    + " a class that another thread initialises";
        }
        return "somebody must wake this thread: is there a notification on every path that changes what it waits for, "
                + "after the change, and to enough waiters?";
    }

    private static boolean runs(ThreadInfo info) {
        return info.getThreadState() == Thread.State.RUNNABLE
                && !Doing.waitsForTheSystem(info)
                && !Doing.waitsForClass(info);
    }

    /** Whether somebody wants a lock that a waiting thread keeps. */
    private boolean nested() {
        return threads.values().stream()
                .map(info -> threads.get(info.getLockOwnerId()))
                .anyMatch(owner -> owner != null && owner.getThreadState() == Thread.State.WAITING);
    }

    private String describe(ThreadInfo info) {
        var where = Where.lines(info.getStackTrace());
        var at = where.isEmpty() ? "" : " at " + where.getFirst();
        var held = held(info);
        return name(info.getThreadId()) + " " + Doing.of(info, this::name) + at
                + (held.isEmpty() ? "" : "; it holds " + held);
    }

    private static String held(ThreadInfo info) {
        var monitors = Arrays.stream(info.getLockedMonitors())
                .filter(monitor ->
                        monitor.getLockedStackFrame() != null && Where.isSubmission(monitor.getLockedStackFrame()))
                .filter(monitor -> !waitsOn(info, monitor))
                .map(monitor -> Doing.name(monitor) + " since "
                        + Where.lines(new StackTraceElement[] {monitor.getLockedStackFrame()})
                                .getFirst());
        var locks = Arrays.stream(info.getLockedSynchronizers()).map(Doing::name);
        return java.util.stream.Stream.concat(monitors, locks).distinct().collect(Collectors.joining(" and "));
    }

    /** Whether the thread waits on the monitor that it entered: then it does not hold it. */
    private static boolean waitsOn(ThreadInfo info, LockInfo monitor) {
        var waited = info.getLockInfo();
        return waited != null && waited.getIdentityHashCode() == monitor.getIdentityHashCode();
    }

    private String name(long id) {
        var info = threads.get(id);
        var name = info == null ? "thread " + id : info.getThreadName();
        return name.startsWith("actor ") ? name.substring("actor ".length()) : name;
    }

    private static List<Long> cycle(Map<Long, ThreadInfo> threads) {
        for (var start : threads.keySet()) {
            var path = new LinkedHashSet<Long>();
            for (@Nullable Long id = start; id != null; id = owner(threads, id)) {
                if (!path.add(id)) {
                    var whole = new ArrayList<>(path);
                    return List.copyOf(whole.subList(whole.indexOf(id), whole.size()));
                }
            }
        }
        return List.of();
    }

    private static @Nullable Long owner(Map<Long, ThreadInfo> threads, long id) {
        var info = threads.get(id);
        return info == null || info.getLockOwnerId() < 0 ? null : Long.valueOf(info.getLockOwnerId());
    }
}
