package grader.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The folders of runs below the kit's cache. Each run removes its own; a grader that was killed could not. */
final class RunFolders {
    /** How their names begin. */
    static final String PREFIX = "run";

    /** No run takes as long, so nobody uses what is older. */
    private static final Duration OLD = Duration.ofDays(1);

    private RunFolders() {}

    /** Removes what runs that were killed have left behind, as far as that goes. */
    static void sweep(Path cache) {
        var before = Instant.now().minus(OLD);
        try (var folders = Files.newDirectoryStream(cache, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    WorkerProcess.delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // Another grader has just removed it, or it stays until the next sweep.
        }
    }
}
