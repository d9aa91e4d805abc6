package processes.p04_process.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processes.p04_process.ChildProcess;
import processes.p04_process.Launcher;

/**
 * A program with two children in the middle of their bodies: a daemon, and one that is none. They and it wait at gates.
 * When its own opens, {@code main} returns. Without a command line it has no children.
 */
public final class Owner {
    private Owner() {}

    /** @param arguments the beginning of the files' names, and a command line that starts a JVM */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1) {
            starts(arguments[0], List.of(arguments).subList(1, arguments.length));
        }
        Gate.await(Path.of(arguments[0] + ".return"));
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
        var daemon = new ChildProcess(launcher, Deeds.class, "stay:" + gate, "note:" + own + ".daemon", "wait:" + gate);
        daemon.setDaemon(true);
        daemon.start();
        new ChildProcess(launcher, Deeds.class, "note:" + own + ".other", "wait:" + own + ".end").start();
    }
}
