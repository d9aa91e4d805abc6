package iomodels.echo;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each thread of this process has gone to sleep until now, as the kernel counts it: who looks now and then
 * whether something has come goes to sleep again and again, and nothing else tells so of threads that wait for the
 * system. Empty where the kernel does not tell.
 *
 * @param byTask by the number that the kernel gives to a thread
 */
record Wakes(Map<String, Long> byTask) {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final String COUNT = "voluntary_ctxt_switches:";
    /** Threads of the JVM and of the harness, as the kernel knows their names: they come when they like. */
    private static final List<String> OTHERS =
            List.of("harness", "actor ", "C1 ", "C2 ", "VM ", "GC ", "G1 ", "Common-Cleaner");

    Wakes {
        byTask = Map.copyOf(byTask);
    }

    /** Until now. */
    static Wakes now() {
        var counts = new HashMap<String, Long>();
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                counts.put(task.getFileName().toString(), count(task));
            }
        } catch (IOException | DirectoryIteratorException unknown) {
            return new Wakes(Map.of());
        }
        return new Wakes(counts);
    }

    private static long count(Path task) throws IOException {
        try {
            var name = Files.readString(task.resolve("comm"));
            if (OTHERS.stream().anyMatch(name::startsWith)) {
                return 0;
            }
            return Files.readAllLines(task.resolve("status")).stream()
                    .filter(line -> line.startsWith(COUNT))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(COUNT.length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        }
    }

    /** Whether that thread was there. */
    boolean knows(Path task) {
        return byTask.containsKey(task.getFileName().toString());
    }

    /** The most of one thread since that moment, of those that were not yet there before. */
    long most(Wakes since, Wakes before) {
        return byTask.entrySet().stream()
                .filter(task -> !before.byTask.containsKey(task.getKey()) && since.byTask.containsKey(task.getKey()))
                .mapToLong(task -> task.getValue() - since.byTask.getOrDefault(task.getKey(), 0L))
                .max()
                .orElse(0);
    }
}
