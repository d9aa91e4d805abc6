package processes.p04_process.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processes.p04_process.ChildProcess;
import processes.p04_process.Launcher;

/**
 * A program with two children in the middle of their bodies: a daemon, and one that is none. They and it wait at gates.
 * When its own opens, {@code main} returns. Without a command line it has no children. The daemon has threads of all
 * kinds; the other one is started by a virtual thread, as threads that such a one makes are daemons unless told
 * otherwise.
 */
public final class Owner {
    private Owner() {}

    /** @param arguments the beginning of the files' names, and a command line that starts a JVM */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1) {
            starts(arguments[0], List.of(arguments).subList(1, arguments.length));
        }
        Gate.await(Path.of(arguments[0] + ".return"));
        Notes.add(arguments[0] + ".returned", "yes");
    }

    private static void starts(String own, List<String> java) throws IOException {
        Launcher launcher = (main, others) -> {
            var command = new ArrayList<>(java);
            command.add(main.getName());
            command.addAll(List.of(others));
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
        var gate = own + ".never";
        var daemon = new ChildProcess(
                launcher, Deeds.class, "stay:" + gate, "hook:" + gate, "note:" + own + ".daemon", "wait:" + gate);
        daemon.setDaemon(true);
        daemon.start();
        var other = new ChildProcess(launcher, Deeds.class, "note:" + own + ".other", "wait:" + own + ".end");
        startsByVirtualThread(other);
        var pid = other.pid().orElse(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ends(own, pid)));
    }

    private static void startsByVirtualThread(ChildProcess process) {
        var starting = Thread.startVirtualThread(() -> {
            try {
                process.start();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        try {
            starting.join();
        } catch (InterruptedException nobodysBusiness) {
            throw new IllegalStateException(nobodysBusiness);
        }
    }

    /** This JVM begins to end: notes whether the other child still lives. */
    private static void ends(String own, long other) {
        try {
            Notes.add(
                    own + ".ends",
                    String.valueOf(
                            ProcessHandle.of(other).map(ProcessHandle::isAlive).orElse(false)));
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
