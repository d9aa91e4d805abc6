package iomodels.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the kernel holds of a connection over the loopback: bytes that one end has written, and nobody has read. The
 * kernel tells of each end what was sent and not yet received, and what was received and not yet read.
 */
final class Kernel {
    private static final List<Path> CONNECTIONS =
            List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int QUEUES = 4;
    private static final int HEX = 16;

    private Kernel() {}

    /** Of the connection between these ports, in both directions; empty where the kernel does not tell of both ends. */
    static OptionalLong holds(int client, int server) {
        var held = 0L;
        var ends = 0;
        for (var file : CONNECTIONS) {
            try {
                for (var line : Files.readAllLines(file)) {
                    var words = line.strip().split("\\s+");
                    if (isBetween(words, client, server) || isBetween(words, server, client)) {
                        ends++;
                        held += queued(words[QUEUES]);
                    }
                }
            } catch (IOException | RuntimeException unknown) {
                return OptionalLong.empty();
            }
        }
        return ends == 2 ? OptionalLong.of(held) : OptionalLong.empty();
    }

    private static boolean isBetween(String[] words, int local, int remote) {
        return words.length > QUEUES && port(words[LOCAL]) == local && port(words[REMOTE]) == remote;
    }

    /** As {@code 0100007F:9C40}; -1 in the heading. */
    private static int port(String address) {
        var colon = address.lastIndexOf(':');
        return colon < 0 ? -1 : Integer.parseInt(address.substring(colon + 1), HEX);
    }

    /** As {@code 0000FF00:00000010}: to be sent, and to be read. */
    private static long queued(String queues) {
        var colon = queues.indexOf(':');
        return Long.parseLong(queues.substring(0, colon), HEX) + Long.parseLong(queues.substring(colon + 1), HEX);
    }
}
