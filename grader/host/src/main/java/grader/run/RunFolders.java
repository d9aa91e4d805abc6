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
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // Another grader has just removed it, or it stays until the next sweep.
        }
    }

    /** Removes a folder of a run, as far as that goes. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException _) {
            // A file that somebody holds open stays until the next clean-up of the cache.
        }
    }
}
