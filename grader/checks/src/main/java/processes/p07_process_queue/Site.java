package processes.p07_process_queue;

import grader.spec.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processes.p07_process_queue.peer.PeerMain;

/** Real processes with the submission's queue. Closing it ends them. */
final class Site implements AutoCloseable {
    private final List<Peer> peers = new ArrayList<>();

    /** So many, started side by side. */
    Site(Trial trial, int count) throws Exception {
        var classes = trial.scratch().toRealPath().resolve("peer");
        var target = Files.createDirectories(classes.resolve("processes/p07_process_queue/peer"));
        var name = PeerMain.class.getSimpleName();
        try (var bytes = PeerMain.class.getResourceAsStream(name + ".class")) {
            if (bytes == null) {
                throw new IllegalStateException("the checks are incomplete: no " + name + ".class");
            }
            Files.write(target.resolve(name + ".class"), bytes.readAllBytes());
        }
        for (var number = 0; number < count; number++) {
            peers.add(Peer.start(command(trial, classes)));
        }
        for (var peer : peers) {
            trial.call("another process starts", peer::awaitReady);
        }
    }

    private static List<String> command(Trial trial, Path classes) {
        var classPath = new ArrayList<String>(List.of(classes.toString()));
        trial.classPath().forEach(path -> classPath.add(path.toAbsolutePath().toString()));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath),
                PeerMain.class.getName());
    }

    Peer peer(int number) {
        return peers.get(number);
    }

    @Override
    public void close() {
        peers.forEach(Peer::end);
    }
}
