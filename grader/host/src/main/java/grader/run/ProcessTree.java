package grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A worker and all that it has started. A child whose parent has ended belongs to nobody that can be asked, so children
 * are noted while they still have one, and on Linux found by a variable of their environment too.
 */
final class ProcessTree {
    /** The variable that a worker's environment has, and by inheritance its children's. */
    static final String TAG = "INTERLEAVE_RUN";

    /** A killed process is gone within some looks; on a machine with much else to do that may take a second. */
    private static final int ROUNDS = 1_000;

    /** The largest check of the kit has a dozen processes at once, of which each may be about to be replaced. */
    private static final int MOST_PROCESSES = 60;

    private final ProcessHandle worker;
    private final String tag;
    private final Set<ProcessHandle> seen = new HashSet<>();

    ProcessTree(ProcessHandle worker, String tag) {
        this.worker = worker;
        this.tag = TAG + "=" + tag;
    }

    /** Notes the processes that there are now. */
    synchronized void look() {
        worker.descendants().forEach(seen::add);
    }

    /** What there is too much of; empty when the processes are as many as an exercise may need. */
    synchronized Optional<String> crowd() {
        var alive = seen.stream().filter(ProcessHandle::isAlive).count();
        return alive > MOST_PROCESSES ? Optional.of(MOST_PROCESSES + " processes at once") : Optional.empty();
    }

    /** Memory in use, in megabytes; 0 where the system does not tell. */
    synchronized long residentMegabytes() {
        var processes = Stream.concat(Stream.of(worker), seen.stream().filter(ProcessHandle::isAlive));
        return processes.mapToLong(ProcessTree::residentKilobytes).sum() / 1024;
    }

    private static long residentKilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException goneOrNoLinux) {
            return 0;
        }
    }

    /** Ends them all, children that were started meanwhile included. */
    synchronized void end() {
        look();
        worker.destroyForcibly();
        for (var round = 0; round < ROUNDS; round++) {
            look();
            orphans();
            seen.removeIf(process -> !process.isAlive());
            if (seen.isEmpty() && !worker.isAlive()) {
                return;
            }
            seen.forEach(ProcessHandle::destroyForcibly);
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    private void orphans() {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            ProcessHandle.allProcesses().filter(this::tagged).forEach(seen::add);
        }
    }

    private boolean tagged(ProcessHandle process) {
        try {
            return process.pid() != worker.pid()
                    && Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1)
                            .contains(tag);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
