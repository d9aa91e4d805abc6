package grader.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that this one has started, and theirs. Linux keeps a list with every thread, which costs a few small
 * reads; elsewhere the JDK walks through all processes of the machine.
 */
final class Offspring {
    private static final boolean LISTED = Files.isReadable(Path.of("/proc/thread-self/children"));

    /** The unit of what the kernel tells programs of processor time, on every machine of today. */
    private static final long NANOS_A_TICK = 10_000_000;

    private Offspring() {}

    /** The ids of the child processes that live. */
    static List<Long> children() {
        return LISTED
                ? listed(ProcessHandle.current().pid())
                : ProcessHandle.current().children().map(ProcessHandle::pid).toList();
    }

    /** The same with their children, and so on. */
    static List<Long> descendants() {
        if (!LISTED) {
            return ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
        }
        var found = new ArrayList<Long>();
        var open = new ArrayDeque<>(children());
        while (!open.isEmpty()) {
            var pid = open.removeFirst();
            found.add(pid);
            open.addAll(listed(pid));
        }
        return found;
    }

    /** Processor time of them all, ended ones included, in nanoseconds; 0 where Linux does not tell. */
    static long cpuNanos() {
        var ended = ticks(ProcessHandle.current().pid(), 2, 4);
        return (ended
                        + descendants().stream()
                                .mapToLong(pid -> ticks(pid, 0, 4))
                                .sum())
                * NANOS_A_TICK;
    }

    /** The same of each that lives, its ended children not included. */
    static Map<Long, Long> cpuOfEach() {
        return descendants().stream()
                .collect(Collectors.toMap(pid -> pid, pid -> ticks(pid, 0, 2) * NANOS_A_TICK, Math::max));
    }

    /** Of a process: its times in user and system mode, then the same of its ended children. */
    private static long ticks(long pid, int from, int to) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11 + from, 11 + to)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    /** Where Linux tells of the threads of a process. */
    static Path tasks(long pid) {
        return Path.of("/proc/" + pid + "/task");
    }

    private static List<Long> listed(long pid) {
        var children = new ArrayList<Long>();
        try (var folder = Files.newDirectoryStream(tasks(pid))) {
            for (var task : folder) {
                read(task.resolve("children")).forEach(children::add);
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return children; // the process has ended meanwhile
        }
        return children;
    }

    private static Stream<Long> read(Path list) {
        try {
            var text = Files.readString(list, StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" ")).map(Long::valueOf);
        } catch (IOException gone) {
            return Stream.empty(); // the thread has ended meanwhile
        }
    }
}
