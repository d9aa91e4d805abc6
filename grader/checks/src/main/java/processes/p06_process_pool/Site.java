package processes.p06_process_pool;

import grader.spec.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import processes.p06_process_pool.tasks.Echo;
import processes.p06_process_pool.tasks.Script;

/**
 * Where a check and the child processes meet: a folder with the tasks' class files and with the files by which
 * {@link Script}s say how far they are and are told to go on. So it is known, not guessed from the clock, who runs at
 * the same time as whom. Closing it lets all scripts go on, closes the pools and ends every process that is still
 * left.
 */
final class Site implements AutoCloseable {
    private static final List<String> CLASS_FILES = List.of(
            "Echo",
            "Fingerprint",
            "Unmakeable",
            "Shut",
            "Script",
            "Script$Odd",
            "Gate",
            "Owner",
            "Unloadable",
            "Counting");
    private static final int LOOKS_AT_THE_END = 200;
    private static final long LOOK_NANOS = 5_000_000;

    private final Trial trial;
    private final Set<Long> others = Processes.children();
    private final List<ProcessPool> pools = new CopyOnWriteArrayList<>();
    private final List<String> command;
    private final Map<String, FileChannel> gates = new HashMap<>();

    Site(Trial trial) throws IOException {
        this.trial = trial;
        var classes = trial.scratch().resolve("tasks");
        var target = Files.createDirectories(classes.resolve("processes/p06_process_pool/tasks"));
        for (var name : CLASS_FILES) {
            try (var bytes = Echo.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IllegalStateException("the checks are incomplete: no " + name + ".class");
                }
                Files.copy(bytes, target.resolve(name + ".class"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var classPath = new ArrayList<String>(List.of(classes.toString()));
        trial.classPath().forEach(path -> classPath.add(path.toAbsolutePath().toString()));
        command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath));
    }

    /** The beginning of a command line that starts a small JVM which sees the submission and the tasks. */
    List<String> command() {
        return command;
    }

    /** A pool that is closed with this site. */
    ProcessPool pool(int workers) throws Exception {
        return trial.call("new ProcessPool(" + workers + ", …)", () -> made(workers));
    }

    /** The same, on the calling thread. */
    ProcessPool made(int workers) {
        var pool = new ProcessPool(workers, command);
        pools.add(pool);
        return pool;
    }

    /** The child processes that have been started since this site was opened and live. */
    Set<Long> workers() {
        var workers = Processes.children();
        workers.removeAll(others);
        return workers;
    }

    /** A step of a {@link Script}: says that it has begun, and waits until {@link #letGo}. */
    String parked(String name) throws IOException {
        hold(name + ".go");
        return "here:" + file(name) + ";wait:" + file(name + ".go");
    }

    /** A step of a {@link Script}: appends a line to the {@link #notes}. */
    String note(String text) {
        return "note:" + file("notes") + "|" + text;
    }

    /** A step of a {@link Script}: after it, with this exit code, its process ends by itself once {@link #letGo}. */
    String later(String name, int code) throws IOException {
        hold(name + ".go");
        return "later:" + file(name + ".go") + "|" + code;
    }

    /** The lines that scripts have noted, in order. */
    List<String> notes() {
        try {
            return Files.exists(file("notes")) ? Files.readAllLines(file("notes")) : List.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The processes in which scripts of this name have begun to be {@link #parked}. */
    Set<Long> begun(String name) {
        try (var files = Files.list(trial.scratch())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches(name + "\\.\\d+"))
                    .map(file -> Long.valueOf(file.substring(name.length() + 1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Waits until the script is parked and tells in which process. */
    long awaitBegun(String name, String because) {
        trial.eventually(because, () -> !begun(name).isEmpty());
        return begun(name).iterator().next();
    }

    /** Makes the file and keeps it locked: whoever waits there waits until it is {@link #open}, or this site closed. */
    void hold(String gate) throws IOException {
        if (!gates.containsKey(gate)) {
            var channel = FileChannel.open(file(gate), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            gates.put(gate, channel);
            channel.lock();
        }
    }

    /** Lets the scripts of that name go on. */
    void letGo(String name) throws IOException {
        open(name + ".go");
    }

    /** Lets go of what is held, if it is; whoever waits there goes on. */
    void open(String gate) throws IOException {
        var held = gates.get(gate);
        if (held != null) {
            held.close();
        }
    }

    Path file(String name) {
        return trial.scratch().toAbsolutePath().resolve(name);
    }

    @Override
    public void close() throws IOException {
        for (var gate : gates.values()) {
            gate.close();
        }
        for (var pool : pools) {
            Thread.ofPlatform().daemon().name("harness").start(pool::close); // it may not return
        }
        for (var looks = 0; looks < LOOKS_AT_THE_END && !workers().isEmpty(); looks++) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        workers().forEach(Processes::kill);
    }
}
