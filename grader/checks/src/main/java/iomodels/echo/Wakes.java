package iomodels.echo;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each thread of this process has gone to sleep until now, as the kernel counts it: who looks now and then
 * whether something has come goes to sleep again and again, and nothing else tells so of threads that wait for the
 * system. Empty where the kernel does not tell.
 *
 * @param byTask by the number that the kernel gives to a thread
 * @param carriers those that virtual threads need to go on: they stay when a server has ended, and serve the next one
 */
record Wakes(Map<String, Long> byTask, Set<String> carriers) {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final String COUNT = "voluntary_ctxt_switches:";
    /** Threads of the JVM and of the harness, as the kernel knows their names: they come when they like. */
    private static final List<String> OTHERS =
            List.of("harness", "actor ", "C1 ", "C2 ", "VM ", "GC ", "G1 ", "Common-Cleaner");

    private static final List<String> CARRIERS = List.of("ForkJoinPool-", "VirtualThread-");

    Wakes {
        byTask = Map.copyOf(byTask);
        carriers = Set.copyOf(carriers);
    }

    /** Until now. */
    static Wakes now() {
        var counts = new HashMap<String, Long>();
        var carriers = new HashSet<String>();
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                var name = name(task);
                var number = task.getFileName().toString();
                counts.put(number, OTHERS.stream().anyMatch(name::startsWith) ? 0 : count(task));
                if (CARRIERS.stream().anyMatch(name::startsWith)) {
                    carriers.add(number);
                }
            }
        } catch (IOException | DirectoryIteratorException unknown) {
            return new Wakes(Map.of(), Set.of());
        }
        return new Wakes(counts, carriers);
    }

    private static String name(Path task) throws IOException {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }

    private static long count(Path task) throws IOException {
        try {
            return Files.readAllLines(task.resolve("status")).stream()
                    .filter(line -> line.startsWith(COUNT))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(COUNT.length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** Whether that thread was there. */
    boolean knows(Path task) {
        return byTask.containsKey(task.getFileName().toString());
    }

    /** The most of one thread since that moment, of those that were not yet there before, and of carriers. */
    long most(Wakes since, Wakes before) {
        return byTask.entrySet().stream()
                .filter(task -> !before.byTask.containsKey(task.getKey()) || carriers.contains(task.getKey()))
                .filter(task -> since.byTask.containsKey(task.getKey()))
                .mapToLong(task -> task.getValue() - since.byTask.getOrDefault(task.getKey(), 0L))
                .max()
                .orElse(0);
    }
}
