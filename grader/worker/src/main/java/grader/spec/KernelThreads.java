package grader.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the kernel says of the threads of this process and of its child processes: a thread that has been woken but not
 * yet given a processor is runnable here at once, while {@link Thread#getState()} still calls it waiting. Where there
 * is no {@code /proc}, nothing is known and the caller waits longer instead.
 */
public final class KernelThreads {
    /** The JVM's own threads: they run whenever they like and never run the submission's code. */
    private static final Set<String> OWN = Set.of(
            "VM Thread",
            "VM Periodic Tas",
            "C1 CompilerThre",
            "C2 CompilerThre",
            "Signal Dispatch",
            "Service Thread",
            "Monitor Deflati",
            "Finalizer",
            "Reference Handl",
            "Common-Cleaner",
            "Notification Th",
            "Attach Listener",
            "GC Thread#0",
            "G1 Main Marker",
            "G1 Conc#0",
            "G1 Refine#0",
            "G1 Service",
            "harness");

    /**
     * In a child process the others of these count: a child that starts, collects garbage or ends waits for its own
     * {@code VM Thread}, and one that is told to end for its {@code Signal Dispatcher}. On a busy machine those wait
     * for a processor, and the child is slow, not stuck.
     */
    private static final Set<String> IDLE_IN_CHILDREN = Set.of(
            "VM Periodic Tas",
            "C1 CompilerThre",
            "C2 CompilerThre",
            "Service Thread",
            "Monitor Deflati",
            "Common-Cleaner",
            "Notification Th",
            "G1 Main Marker",
            "G1 Conc#0",
            "G1 Refine#0",
            "G1 Service");

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final boolean KNOWN = Files.isReadable(Path.of("/proc/thread-self/stat"));

    private static final TaskStates STATES = new TaskStates();
    private static final ThreadLocal<String> SELF = ThreadLocal.withInitial(KernelThreads::self);

    private static volatile boolean watchingChildren;

    private KernelThreads() {}

    /** Whether child processes are watched as well: looking for them costs a walk through all processes. */
    public static void watchChildren(boolean watch) {
        watchingChildren = watch;
    }

    /** Whether there are child processes that could move on their own. */
    public static boolean hasChildren() {
        return watchingChildren && !Offspring.children().isEmpty();
    }

    /** The child processes that live; none where they are not watched. */
    static List<Long> children() {
        return watchingChildren ? Offspring.children() : List.of();
    }

    /** Processor time of the child processes and theirs, in nanoseconds; 0 where they are not watched. */
    static long childrensCpu() {
        return watchingChildren ? Offspring.cpuNanos() : 0;
    }

    /** The processor time that each of them and of theirs has used, in nanoseconds; none where they are not watched. */
    static Map<Long, Long> cpuOfChildren() {
        return watchingChildren ? Offspring.cpuOfEach() : Map.of();
    }

    /** Whether the kernel can be asked here. */
    static boolean known() {
        return KNOWN;
    }

    /**
     * Whether a thread of this process but the calling one and the JVM's own, or one of a child process, runs or wants
     * to.
     */
    static boolean someoneRuns() {
        return ownRunners(1) > 0 || childRuns();
    }

    /**
     * How many threads of this process but the calling one and the JVM's own run or want to, and one more when one of a
     * child process does; nobody knows where the kernel cannot be asked.
     */
    static int runners() {
        return KNOWN ? ownRunners(Integer.MAX_VALUE) + (childRuns() ? 1 : 0) : Integer.MAX_VALUE;
    }

    private static int ownRunners(int most) {
        var tasks = TASKS.toFile().list();
        if (tasks == null) {
            return 0;
        }
        STATES.keep(tasks);
        var self = SELF.get();
        var runners = 0;
        for (var task : tasks) {
            if (!task.equals(self) && runners < most) {
                var state = STATES.of(task);
                runners += state.runs() && !OWN.contains(state.name()) ? 1 : 0;
            }
        }
        return runners;
    }

    private static boolean childRuns() {
        return watchingChildren
                && Offspring.descendants().stream().map(Offspring::tasks).anyMatch(KernelThreads::runs);
    }

    private static boolean runs(Path tasks) {
        try (var folder = Files.newDirectoryStream(tasks)) {
            for (var task : folder) {
                if (runnable(task)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return false; // the process has ended meanwhile
        }
        return false;
    }

    private static boolean runnable(Path task) {
        try {
            var stat = Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
            var close = stat.lastIndexOf(')');
            var state = stat.charAt(close + 2);
            return (state == 'R' || state == 'D')
                    && !IDLE_IN_CHILDREN.contains(stat.substring(stat.indexOf('(') + 1, close));
        } catch (IOException | IndexOutOfBoundsException gone) {
            return false; // the thread has ended meanwhile
        }
    }

    /** The number by which the kernel knows the calling thread; empty where that is unknown. */
    public static String self() {
        try {
            return Path.of("/proc/thread-self").toRealPath().getFileName().toString();
        } catch (IOException unknown) {
            return "";
        }
    }

    /** Whether the kernel tells of that thread of this process. */
    public static boolean isKnown(String task) {
        return !task.isEmpty() && STATES.of(task) != TaskStates.TaskState.GONE;
    }

    /** Whether that thread of this process runs or wants to; false where that is unknown, or when it has ended. */
    public static boolean runs(String task) {
        return !task.isEmpty() && STATES.of(task).runs();
    }

    /**
     * How long the calling thread has waited for a processor since it began, in nanoseconds; 0 where that is unknown.
     */
    static long runQueueNanos() {
        try {
            return Long.parseLong(
                    Files.readString(Path.of("/proc/thread-self/schedstat")).split(" ", 3)[1]);
        } catch (IOException | RuntimeException unknown) {
            return 0;
        }
    }
}
