package processes.p03_lifecycle;

import grader.spec.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import processes.p03_lifecycle.peer.Owner;

/** Where real processes are started. When it is closed none of them is left that can be found. */
final class Site implements AutoCloseable {
    /** Without a shell there are no programs to be had that are cheap; what real ones show then stays unproved. */
    static final boolean HAS_SHELL = Files.isExecutable(Path.of("/bin/sh"));

    private static final boolean KERNEL_TELLS = Files.isReadable(Path.of("/proc/self/stat"));
    private static final List<String> CLASS_FILES = List.of("Owner", "Owner$ShutdownHooks");

    private static final AtomicInteger FILES = new AtomicInteger();

    private final Path folder;
    private final List<Path> classPath = new ArrayList<>();
    private final Set<Long> others = descendants();
    private final Set<Long> known = new HashSet<>();

    Site(Trial trial) throws IOException {
        folder = trial.scratch().toRealPath();
        trial.classPath().forEach(path -> classPath.add(path.toAbsolutePath()));
    }

    private static Set<Long> descendants() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** A shell that does this. Should it crash, no core is left. */
    static Program shell(String script) {
        return () -> new ProcessBuilder("/bin/sh", "-c", "ulimit -c 0; " + script).start();
    }

    /** A shell that is deaf to SIGTERM and starts two processes; the ids of all three are in the file then. */
    static Program family(Path file) {
        return shell("trap '' TERM; sleep 1000 & one=$!; sleep 1000 & echo $$ $one $! > " + quoted(file) + "; wait");
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }

    /** A file that is not there yet, nor was for another site of the same check. */
    Path file() {
        return folder.resolve(String.valueOf(FILES.incrementAndGet()));
    }

    /** The ids that a process has written into the file, once they are there. */
    Optional<List<Long>> ids(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.US_ASCII);
            if (!text.endsWith("\n") && !text.endsWith(" ")) {
                return Optional.empty();
            }
            var ids = new ArrayList<Long>();
            for (var word : text.strip().split("\\s+")) {
                ids.add(Long.valueOf(word));
            }
            known.addAll(ids);
            return Optional.of(ids);
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** A JVM with an open supervisor, which writes the ids of its two children into the file. */
    Process owner(Path file) throws IOException {
        var command = jvm();
        command.add(file.toString());
        command.addAll(HAS_SHELL ? List.of("/bin/sh", "-c", "exec sleep 1000") : jvm());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> jvm() throws IOException {
        var classes = folder.resolve("peer");
        var target = Files.createDirectories(classes.resolve("processes/p03_lifecycle/peer"));
        for (var name : CLASS_FILES) {
            try (var bytes = Owner.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IllegalStateException("the checks are incomplete: no " + name + ".class");
                }
                Files.write(target.resolve(name + ".class"), bytes.readAllBytes());
            }
        }
        var paths = new ArrayList<>(List.of(classes.toString()));
        classPath.forEach(path -> paths.add(path.toString()));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                String.join(System.getProperty("path.separator"), paths),
                Owner.class.getName()));
    }

    /** Whether the process runs; one that has ended and whose parent has not asked for that yet does not. */
    static boolean isAlive(long pid) {
        if (!KERNEL_TELLS) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
        } catch (IOException | IndexOutOfBoundsException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        var left = descendants();
        left.removeAll(others);
        left.addAll(known);
        left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }
}
