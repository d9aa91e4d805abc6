package grader.course.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real cluster of this machine alone: controller, node, and the daemon that says who is who, on ports of its own. */
final class Slurm implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch");
    private static final int KEY_BYTES = 128;
    /** A controller answers within some seconds; a machine with much else to do needs a minute. */
    private static final int MOST_SECONDS = 60;

    private static final int MOST_MINUTES = 10;

    private final Path folder;
    private final List<Process> daemons = new ArrayList<>();

    private Slurm(Path folder) {
        this.folder = folder;
    }

    /** Whether it can be started: the programs are there, and the node may start tasks as their owner. */
    static boolean isHere() {
        return PROGRAMS.stream().map(Path::of).allMatch(Files::isExecutable)
                && "root".equals(System.getProperty("user.name"));
    }

    /** Starts it below an empty folder; it is up when this returns. */
    static Slurm start(Path folder) throws IOException, InterruptedException {
        var slurm = new Slurm(folder);
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("spool"));
        Files.writeString(folder.resolve("slurm.conf"), configuration(folder));
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.write(folder.resolve("munge.key"), key);
        folder.resolve("munge.key").toFile().setReadable(false, false);
        folder.resolve("munge.key").toFile().setReadable(true, true);
        slurm.daemon(
                "/usr/sbin/munged",
                "--foreground",
                "--force",
                "--key-file=" + folder.resolve("munge.key"),
                "--socket=" + folder.resolve("munge.socket"),
                "--pid-file=" + folder.resolve("munge.pid"),
                "--log-file=" + folder.resolve("munge.log"),
                "--seed-file=" + folder.resolve("munge.seed"));
        slurm.await("munged", () -> Files.exists(folder.resolve("munge.socket")));
        slurm.daemon("/usr/sbin/slurmctld", "-D", "-c", "-f", slurm.file());
        slurm.daemon("/usr/sbin/slurmd", "-D", "-f", slurm.file());
        slurm.await(
                "a node that is idle",
                () -> slurm.run("sinfo", "-h", "-o", "%t").strip().equals("idle"));
        return slurm;
    }

    private String file() {
        return folder.resolve("slurm.conf").toString();
    }

    private static String configuration(Path folder) throws IOException {
        try (var in = Objects.requireNonNull(Slurm.class.getResourceAsStream("/cluster/slurm.conf"));
                var control = new ServerSocket(0);
                var node = new ServerSocket(0)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : Map.of(
                            "HOST", InetAddress.getLocalHost().getHostName(),
                            "CONTROL", String.valueOf(control.getLocalPort()),
                            "NODE", String.valueOf(node.getLocalPort()),
                            "USER", System.getProperty("user.name"),
                            "FOLDER", folder.toString(),
                            "PROCESSORS", String.valueOf(Runtime.getRuntime().availableProcessors()))
                    .entrySet()) {
                text = text.replaceAll("\\b" + value.getKey() + "\\b", value.getValue());
            }
            return text;
        }
    }

    private void daemon(String... command) throws IOException {
        var log = folder.resolve(Path.of(command[0]).getFileName() + ".out").toFile();
        daemons.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
    }

    /** Something that is so at last. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        for (var i = 0; i < MOST_SECONDS * 10; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("there was no " + what + " within " + MOST_SECONDS + " s: " + logs());
    }

    private String logs() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().matches(".*\\.(log|out)"))
                    .toList()) {
                text.append(file.getFileName()).append(":\n").append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** Submits a job array from that folder and waits until all its tasks have ended. */
    void submit(Path from, String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("sbatch", "--wait", "--output=" + folder.resolve("task-%a.log")));
        all.addAll(List.of(command));
        var process = new ProcessBuilder(all).directory(from.toFile()).redirectErrorStream(true);
        process.environment().put("SLURM_CONF", file());
        assertEquals(
                0,
                ended(process.redirectOutput(folder.resolve("sbatch.out").toFile())
                        .start()),
                this::told);
    }

    private String told() {
        try {
            return logs();
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private static int ended(Process process) throws InterruptedException {
        try {
            return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SLURM_CONF", file());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return ended(process) == 0 ? said : "";
    }

    @Override
    public void close() throws IOException {
        for (var daemon : daemons.reversed()) {
            daemon.destroy();
            daemon.onExit()
                    .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(_ -> daemon.destroyForcibly())
                    .join();
        }
    }
}
