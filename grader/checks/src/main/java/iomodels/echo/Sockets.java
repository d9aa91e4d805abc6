package iomodels.echo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** The sockets of this process, as the system counts them. */
public final class Sockets {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String SOCKET = "socket:";

    static {
        warmUp();
    }

    private Sockets() {}

    /** The JDK opens some sockets of its own when it opens the first one, and keeps them. */
    private static void warmUp() {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var accepted = server.accept();
                var listening = ServerSocketChannel.open().bind(null);
                var channel = SocketChannel.open()) {
            accepted.getOutputStream().write(1);
            client.getInputStream().read();
            channel.connect(server.getLocalSocketAddress());
            listening.configureBlocking(false);
            listening.accept();
        } catch (IOException noSockets) {
            return; // the first scene will tell
        }
    }

    /** How many are open now; empty where nobody tells. */
    public static OptionalInt open() {
        return open(List.of(SOCKET));
    }

    /** The same with selectors, pipes and whatever else the system has no name for. */
    static OptionalInt andAllElse() {
        return open(List.of(SOCKET, "anon_inode:", "pipe:"));
    }

    private static OptionalInt open(List<String> kinds) {
        try (var all = Files.newDirectoryStream(DESCRIPTORS)) {
            var count = 0;
            for (var descriptor : all) {
                count += isOneOf(kinds, descriptor) ? 1 : 0;
            }
            return OptionalInt.of(count);
        } catch (IOException unknown) {
            return OptionalInt.empty();
        }
    }

    private static boolean isOneOf(List<String> kinds, Path descriptor) {
        try {
            var name = Files.readSymbolicLink(descriptor).toString();
            return kinds.stream().anyMatch(name::startsWith);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
