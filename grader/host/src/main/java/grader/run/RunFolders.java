package grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The folders of runs below the kit's cache. Each run removes its own; a grader that was killed could not. */
final class RunFolders {
    /** How their names begin. */
    static final String PREFIX = "run";

    /** No run of an exercise takes a quarter as long, so nobody uses what is older. */
    private static final Duration OLD = Duration.ofHours(1);

    /** A worker that has been killed, and a thread that was just about to start it, are gone within a few. */
    private static final int MOST_LOOKS = 100;

    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private RunFolders() {}

    /** A new folder for a run, removed at the latest when this grader ends. */
    static Path create(Path cache) throws IOException {
        Files.createDirectories(cache);
        sweep(cache);
        var folder = Files.createTempDirectory(cache, PREFIX);
        LIVE.add(folder);
        return folder;
    }

    /** Removes a folder, as far as that goes. */
    static void remove(Path folder) {
        delete(folder);
        LIVE.remove(folder);
    }

    /** Removes all that are in use, since the grader ends. Whoever writes to one still gets no further than that. */
    static void removeAll() {
        for (var folder : LIVE) {
            for (var look = 0; look < MOST_LOOKS && Files.exists(folder); look++) {
                delete(folder);
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    /** Removes what runs that were killed have left behind, as far as that goes. */
    private static void sweep(Path cache) {
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

    /** Removes a folder and what is in it, as far as that goes. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // A file that somebody holds open stays until the next sweep.
        }
    }
}
