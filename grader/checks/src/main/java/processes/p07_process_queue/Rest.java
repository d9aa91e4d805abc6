package processes.p07_process_queue;

import grader.spec.ProcessorTime;
import grader.spec.Trial;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** C14: what all threads of both sides do while nobody calls, as the kernel counts it. */
final class Rest {
    private static final Duration WINDOW = Duration.ofMillis(1_100);
    private static final long MOST_CPU_NANOS = 150_000_000;
    private static final long MOST_WAKES = 2;
    private static final String RESTS = "C14: while nothing happens nobody looks again and again whether something has";
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final String COUNT = "voluntary_ctxt_switches:";
    /** Threads of the JVM and of the kit come when they like. */
    private static final List<String> OTHERS =
            List.of("harness", "relay", "C1 ", "C2 ", "VM ", "GC ", "G1 ", "Common-Cleaner");

    private Rest() {}

    static void judge(Trial trial) throws Exception {
        var before = wakes();
        try (var hall = Hall.with(trial, 1, 3);
                var relay = Relay.to(hall, Relay.Plan.ALL)) {
            var broken = hall.client(relay);
            broken.puts("B", "x");
            hall.client(1).gets("A", "x");
            relay.cut();
            for (var end : List.of(hall.creator(), hall.client(1), hall.client(2))) {
                end.get(end.name() + "-1").waits("C3: the queue is empty: get waits");
                end.get(end.name() + "-2", End.LONG).waits("C3: the queue is empty: get waits");
            }
            hall.actors().interrupt("client1-2");
            hall.actors().settle();
            fault(before).flatMap(_ -> fault(before)).ifPresent(found -> hall.require(false, RESTS, found));
        }
    }

    private static Optional<String> fault(Map<String, Long> before) {
        var begin = wakes();
        var cpu = ProcessorTime.ofOthers(WINDOW);
        var most = wakes().entrySet().stream()
                .filter(task -> !before.containsKey(task.getKey()) && begin.containsKey(task.getKey()))
                .mapToLong(task -> task.getValue() - begin.getOrDefault(task.getKey(), 0L))
                .max()
                .orElse(0);
        if (cpu > MOST_CPU_NANOS) {
            return Optional.of(cpu / 1_000_000 + " ms of processor time were used in " + WINDOW.toMillis() + " ms");
        }
        return most > MOST_WAKES
                ? Optional.of("a thread woke up " + most + " times in " + WINDOW.toMillis() + " ms")
                : Optional.empty();
    }

    /** How often each thread has gone to sleep until now; empty where the kernel does not tell. */
    private static Map<String, Long> wakes() {
        var counts = new HashMap<String, Long>();
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                wakes(task).ifPresent(count -> counts.put(task.getFileName().toString(), count));
            }
        } catch (IOException | DirectoryIteratorException unknown) {
            return Map.of();
        }
        return counts;
    }

    /** None of a thread that has ended, or is not counted. */
    private static Optional<Long> wakes(Path task) {
        try {
            var name = Files.readString(task.resolve("comm"));
            return Files.readAllLines(task.resolve("status")).stream()
                    .filter(line -> line.startsWith(COUNT) && OTHERS.stream().noneMatch(name::startsWith))
                    .map(line -> Long.parseLong(line.substring(COUNT.length()).strip()))
                    .findFirst();
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
