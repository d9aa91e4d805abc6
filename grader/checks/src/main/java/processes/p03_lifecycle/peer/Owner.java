package processes.p03_lifecycle.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import processes.p03_lifecycle.JvmExit;
import processes.p03_lifecycle.Program;
import processes.p03_lifecycle.Supervisor;

/**
 * A program with an open supervisor, a daemon and a child that is none. It writes the ids of both into a file and waits
 * until its standard input ends or is spoken to; then {@code main} returns. Without a name it is a child itself: it
 * sleeps.
 */
public final class Owner {
    private Owner() {}

    /** The ends of this JVM, as the contract shows them. */
    private static final class ShutdownHooks implements JvmExit {
        private final Map<Runnable, Thread> hooks = new ConcurrentHashMap<>();

        @Override
        public void add(Runnable action) {
            var hook = new Thread(action);
            hooks.put(action, hook);
            Runtime.getRuntime().addShutdownHook(hook);
        }

        @Override
        public void remove(Runnable action) {
            var hook = hooks.remove(action);
            try {
                if (hook != null) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                }
            } catch (IllegalStateException isEnding) {
                // then it does nothing
            }
        }
    }

    /** Another object each time. */
    private static Program program(List<String> command) {
        return () -> new ProcessBuilder(command).start();
    }

    /** @param arguments a file for the ids, and a command that starts a child; none: sleeps */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            Thread.sleep(Long.MAX_VALUE);
            return;
        }
        var command = List.of(arguments).subList(1, arguments.length);
        var supervisor = new Supervisor(new ShutdownHooks());
        var ids = new ArrayList<String>();
        ids.add(String.valueOf(supervisor.startDaemon(program(command)).pid()));
        ids.add(String.valueOf(supervisor.start(program(command)).pid()));
        var file = Path.of(arguments[0]);
        var draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), String.join(" ", ids) + "\n");
        Files.move(draft, file);
        System.in.read();
    }
}
