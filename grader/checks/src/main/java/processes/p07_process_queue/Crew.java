package processes.p07_process_queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The threads and sockets of this process that were not there before: the submission's, as long as the kit opens none.
 *
 * @param sockets how many there were before; empty where nobody tells
 */
record Crew(Set<Thread> threads, OptionalInt sockets) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final List<String> OF_OTHERS = List.of("actor ", "harness", "relay", "ForkJoinPool");

    static {
        warmUp();
    }

    /** The JDK opens some sockets of its own with the first ones, and keeps them. */
    private static void warmUp() {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket(door.getInetAddress(), door.getLocalPort());
                var channel = SocketChannel.open()) {
            channel.configureBlocking(false);
            socket.setTcpNoDelay(true);
        } catch (IOException noSockets) {
            return; // the first scene will tell
        }
    }

    /** Whoever comes from now on. */
    static Crew since() {
        return new Crew(Set.copyOf(Thread.getAllStackTraces().keySet()), open());
    }

    private static OptionalInt open() {
        try (var all = Files.newDirectoryStream(DESCRIPTORS)) {
            var count = 0;
            for (var descriptor : all) {
                count += isSocket(descriptor) ? 1 : 0;
            }
            return OptionalInt.of(count);
        } catch (IOException | DirectoryIteratorException unknown) {
            return OptionalInt.empty();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /** Those that are there now; what carries virtual threads is the JDK's own. */
    List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !threads.contains(thread) && thread.isAlive())
                .filter(thread -> !thread.getClass().getName().startsWith("jdk.internal."))
                .filter(thread -> OF_OTHERS.stream().noneMatch(thread.getName()::startsWith))
                .toList();
    }

    /** How many sockets more are open than before; none where nobody tells. */
    int openSockets() {
        var now = open();
        return now.isEmpty() || sockets.isEmpty() ? 0 : now.getAsInt() - sockets.getAsInt();
    }
}
