package processes.p05_process_lock.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import processes.p05_process_lock.LockFile;
import processes.p05_process_lock.ProcessLock;

/**
 * Another process with the submission's lock: does on one thread what each line of its standard input says, and
 * answers each with a line. It ends with its input, whatever it is waiting for. Its argument is the folder of the file.
 */
public final class PeerMain {
    private static final int SENTINELS = 3;
    private static final int LOOKS = 400;
    private static final long LOOK_NANOS = 5_000_000;

    private final Path folder;
    private final PrintStream answers = System.out;
    /** Used by the thread that obeys. */
    private Optional<ProcessLock> lock = Optional.empty();

    private PeerMain(Path folder) {
        this.folder = folder;
    }

    /** Obeys until there are no more commands. */
    public static void main(String[] arguments) throws IOException {
        var peer = new PeerMain(Path.of(arguments[0]));
        System.setOut(System.err); // what a submission prints is no answer
        var thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("peer").factory());
        peer.answers.println("ready");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            var words = List.of(line.split(" "));
            thread.execute(() -> peer.answers.println(peer.answer(words)));
        }
    }

    private String answer(List<String> words) {
        try {
            return switch (words.getFirst()) {
                case "gc" -> collected();
                case "probe" -> String.valueOf(new ProcessLock(lockFile()).tryAcquire());
                case "forget" -> forgotten();
                case "count" -> counted(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)));
                default -> called(words);
            };
        } catch (Throwable any) {
            return "threw " + any;
        }
    }

    private LockFile lockFile() throws IOException {
        return LockFile.at(folder.resolve("lock"));
    }

    /** Calls of the one lock of this process; it is not made before it is used. */
    private String called(List<String> words) throws Exception {
        var own = lock.isPresent() ? lock.get() : new ProcessLock(lockFile());
        lock = Optional.of(own);
        switch (words.getFirst()) {
            case "acquire" -> own.acquire();
            case "release" -> own.release();
            case "try" -> {
                return String.valueOf(
                        words.size() == 1
                                ? own.tryAcquire()
                                : own.tryAcquire(Duration.ofMillis(Long.parseLong(words.get(1)))));
            }
            default -> throw new IllegalArgumentException(words.toString());
        }
        return "done";
    }

    /** A thread takes the lock and ends, and nobody but the submission itself knows of the lock any more. */
    private String forgotten() throws InterruptedException {
        var told = new String[] {"done"};
        var thread = new Thread(() -> {
            try {
                new ProcessLock(lockFile()).acquire();
            } catch (Throwable any) {
                told[0] = "threw " + any;
            }
        });
        thread.start();
        thread.join();
        return told[0];
    }

    /**
     * Collects garbage until a channel that was dropped after everything else has been closed by that, several times:
     * whatever else is closed by it is closed by then. Where that cannot be seen there is less to be found.
     */
    private String collected() throws IOException {
        for (var i = 0; i < SENTINELS; i++) {
            var sentinel = folder.resolve("sentinel" + i);
            new ProcessLock(LockFile.at(sentinel)); // a map that forgets weakly does so when it is used
            drop(sentinel);
            for (var look = 0; look < LOOKS && isOpen(sentinel); look++) {
                System.gc();
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        return "done";
    }

    private static void drop(Path file) throws IOException {
        var dropped = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        dropped.force(false);
    }

    private static boolean isOpen(Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.anyMatch(link -> leadsTo(link, file));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file.toRealPath());
        } catch (IOException closed) {
            return false;
        }
    }

    private String counted(int threads, int times) throws Exception {
        return Counting.run(folder, threads, times);
    }
}
