package processes.p04_process;

import grader.schedule.ProcessStart;
import grader.spec.Trial;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import processes.p04_process.peer.Nothing;

/**
 * Where a check and real children meet: a folder with the class files of the bodies, the files in which they note what
 * they see, and those at which they wait. When it is closed none of them is left.
 */
final class Site implements AutoCloseable {
    private static final List<String> CLASS_FILES = List.of(
            "Nothing", "Bare", "Gate", "Notes", "Observer", "Chat", "Deeds", "Unreadable", "Shape", "Link", "Owner");
    private static final boolean KERNEL_TELLS = Files.isReadable(Path.of("/proc/self/stat"));

    private final Path folder;
    private final List<String> command;
    private final Set<Long> others = descendants();
    private final Set<Long> known = new HashSet<>();
    private final Map<String, FileChannel> gates = new HashMap<>();
    private final Map<String, Process> launched = new ConcurrentHashMap<>();

    Site(Trial trial) throws IOException {
        folder = trial.scratch().toRealPath();
        var classes = folder.resolve("peer");
        var target = Files.createDirectories(classes.resolve("processes/p04_process/peer"));
        for (var name : CLASS_FILES) {
            try (var bytes = Nothing.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IllegalStateException("the checks are incomplete: no " + name + ".class");
                }
                Files.write(target.resolve(name + ".class"), bytes.readAllBytes());
            }
        }
        var paths = new ArrayList<>(List.of(classes.toString()));
        trial.classPath().forEach(path -> paths.add(path.toAbsolutePath().toString()));
        command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                String.join(File.pathSeparator, paths));
    }

    private static Set<Long> descendants() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** The beginning of a command line that starts a small JVM, which sees the submission and the bodies. */
    List<String> command() {
        return command;
    }

    /** Launches real JVMs, what they print goes to files of that name. */
    Launcher launcher(String name) {
        return (main, arguments) -> {
            var whole = new ArrayList<>(command);
            whole.add(main.getName());
            whole.addAll(List.of(arguments));
            var process = ProcessStart.start(new ProcessBuilder(whole)
                    .redirectOutput(folder.resolve(name + ".out").toFile())
                    .redirectError(folder.resolve(name + ".err").toFile()));
            launched.put(name, process);
            return process;
        };
    }

    /** What the system says of a real child that has ended. */
    int exitValue(String name) {
        return Objects.requireNonNull(launched.get(name), "it has been launched")
                .exitValue();
    }

    /** A file for notes or for a gate. */
    String file(String name) {
        return folder.resolve(name).toString();
    }

    /** What is in a file so far; nothing when it is not there. */
    String content(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The lines that have been noted. */
    List<String> notes(String name) {
        return content(name).lines().toList();
    }

    /** The id of the process that has noted it; 0 while none has. */
    long noted(String name) {
        var content = content(name); // once: it may be written between two looks
        if (!content.endsWith("\n")) {
            return 0;
        }
        var pid = Long.parseLong(content.lines().findFirst().orElseThrow());
        known.add(pid);
        return pid;
    }

    /** Makes a gate that is closed, and tells its file. */
    String gate(String name) throws IOException {
        var channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        gates.put(name, channel);
        channel.lock();
        return file(name);
    }

    /** Lets those go on that wait there. */
    void open(String name) throws IOException {
        var gate = gates.remove(name);
        if (gate != null) {
            gate.close();
        }
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

    /** As {@code kill -9} does. */
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        var left = descendants();
        left.removeAll(others);
        left.addAll(known);
        left.forEach(Site::kill);
        for (var gate : gates.values()) {
            gate.close();
        }
    }
}
