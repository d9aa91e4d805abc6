package processes.p06_process_pool.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import processes.p06_process_pool.ProcessPool;
import processes.p06_process_pool.TaskFailedException;
import processes.p06_process_pool.WorkerDiedException;

/**
 * A program with a pool of two workers, one of them in the middle of a task that nobody ends. It writes the process
 * ids of the workers to a file and waits at a {@link Gate}; then its {@code main} returns, with the pool
 * still open.
 */
public final class Owner {
    /** The exit code when a task ended its worker, and {@code apply} did not say so. */
    public static final int NONE_DIED = 3;

    private static final long MOST_LOOKS = 12_000;
    private static final long LOOK_NANOS = 10_000_000;

    private Owner() {}

    /**
     * @param arguments a folder, a name for this owner's files there, and the command line that workers are started
     * with
     */
    public static void main(String[] arguments) throws IOException {
        var own = Path.of(arguments[0], arguments[1]);
        if (arguments.length > 2) {
            useAPool(own, List.of(arguments).subList(2, arguments.length));
        }
        Gate.await(own.resolveSibling(own.getFileName() + ".return"));
    }

    private static void useAPool(Path own, List<String> command) throws IOException {
        var pool = new ProcessPool(2, command);
        loseOneWorker(pool);
        var workers = ProcessHandle.current()
                .children()
                .map(child -> String.valueOf(child.pid()))
                .collect(Collectors.joining(" "));
        pool.applyAsync(Script.class, "note:" + own + ".busy|;wait:" + own + ".never");
        await(own.resolveSibling(own.getFileName() + ".busy"));
        Files.writeString(own.resolveSibling(own.getFileName() + ".writing"), workers);
        Files.move(
                own.resolveSibling(own.getFileName() + ".writing"), own.resolveSibling(own.getFileName() + ".workers"));
    }

    /** What holds of the first workers holds of their successors. Where none is lost this program is at its end. */
    private static void loseOneWorker(ProcessPool pool) {
        try {
            pool.apply(Script.class, "halt:1");
            System.exit(NONE_DIED);
        } catch (WorkerDiedException expected) {
            for (var looks = 0; living() < 2 && looks < MOST_LOOKS; looks++) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        } catch (TaskFailedException | InterruptedException other) {
            throw new IllegalStateException("another clause says so", other);
        }
    }

    private static long living() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private static void await(Path file) {
        for (var looks = 0; !Files.exists(file) && looks < MOST_LOOKS; looks++) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
