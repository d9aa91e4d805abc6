package processes.p06_process_pool;

import grader.spec.Broken;
import grader.spec.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the system says of processes. */
final class Processes {
    private static final boolean KERNEL_TELLS = Files.isReadable(Path.of("/proc/self/stat"));

    private Processes() {}

    /** The living child processes of this JVM. */
    static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .map(ProcessHandle::pid)
                .filter(Processes::isAlive)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether the process runs. One that has ended, but whose exit code nobody has asked for yet (a zombie), does
     * not.
     */
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

    /** The process id that a task returns, as it arrived. */
    static Long told(@Nullable String result) {
        if (result == null || !result.matches("[0-9]{1,18}")) {
            throw new Broken(
                    "the task returns the id of its process, and that arrives", Shown.of(result) + " came instead", "");
        }
        return Long.valueOf(result);
    }

    /** Stops the process for a while, or lets it go on; where there are no such signals, nothing happens. */
    static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException noSuchCommand) {
            return; // then less is provoked
        } catch (InterruptedException bySubmission) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process as {@code kill -9} does; it need not be there any more. */
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
