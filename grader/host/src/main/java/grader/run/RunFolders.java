package grader.run;

import grader.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The folders of runs below the kit's cache. Each run removes its own; what is in use goes when the grader ends. */
final class RunFolders {
    /** A worker that has been killed, and a thread that was just about to start it, are gone within a few. */
    private static final int MOST_LOOKS = 100;

    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private RunFolders() {}

    /** A new folder for a run, removed at the latest when this grader ends. */
    static Path create(Path cache) throws IOException {
        Scratch.sweep(cache);
        var folder = Scratch.folder(cache, "run");
        LIVE.add(folder);
        return folder;
    }

    /** Removes a folder, as far as that goes. */
    static void remove(Path folder) {
        Scratch.delete(folder);
        LIVE.remove(folder);
    }

    /** Removes all that are in use, since the grader ends. Whoever writes to one still gets no further than that. */
    static void removeAll() {
        for (var folder : LIVE) {
            for (var look = 0; look < MOST_LOOKS && Files.exists(folder); look++) {
                Scratch.delete(folder);
                LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
