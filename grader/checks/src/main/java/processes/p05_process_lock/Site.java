package processes.p05_process_lock;

import grader.spec.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processes.p05_process_lock.peer.PeerMain;

/** A folder with a real file to lock, and real processes that do. Closing it ends them. */
final class Site implements AutoCloseable {
    private static final List<String> CLASS_FILES = List.of("PeerMain", "Counting");

    private final Path folder;
    private final List<Peer> peers = new ArrayList<>();

    /** So many processes, started side by side. */
    Site(Trial trial, int count) throws Exception {
        folder = trial.scratch().toRealPath();
        var classes = folder.resolve("peer");
        var target = Files.createDirectories(classes.resolve("processes/p05_process_lock/peer"));
        for (var name : CLASS_FILES) {
            try (var bytes = PeerMain.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IllegalStateException("the checks are incomplete: no " + name + ".class");
                }
                Files.copy(bytes, target.resolve(name + ".class"));
            }
        }
        Files.writeString(folder.resolve("number"), "0");
        var command = command(trial, classes);
        for (var i = 0; i < count; i++) {
            peers.add(Peer.start(command));
        }
        for (var peer : peers) {
            trial.call("another process starts", peer::awaitReady);
        }
    }

    private List<String> command(Trial trial, Path classes) {
        var classPath = new ArrayList<String>(List.of(classes.toString()));
        trial.classPath().forEach(path -> classPath.add(path.toAbsolutePath().toString()));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath),
                PeerMain.class.getName(),
                folder.toString());
    }

    Path folder() {
        return folder;
    }

    Peer peer(int number) {
        return peers.get(number);
    }

    /** A lock of this process over the same file; its channels are the JDK's. */
    ProcessLock lockHere() throws IOException {
        return new ProcessLock(LockFile.at(folder.resolve("lock")));
    }

    @Override
    public void close() {
        peers.forEach(Peer::end);
    }
}
