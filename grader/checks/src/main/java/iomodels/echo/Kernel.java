package iomodels.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What the kernel holds of a connection over the loopback: bytes that one end has written, and nobody has read. The
 * kernel tells of each end what was sent and not yet received, and what was received and not yet read.
 */
final class Kernel {
    private static final List<Path> CONNECTIONS =
            List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final int TIMER = 5;
    /** Of states: on both sides somebody waits for an answer of the other one's kernel. */
    private static final Set<String> UNANSWERED = Set.of("02", "03", "04", "09", "0B");
    /** Of timers: it sends once more, or asks whether there is room now. */
    private static final Set<String> SENDING = Set.of("01", "04");

    private static final int HEX = 16;
    /** At least two and a half seconds; looks are counted, so that a machine that stops us uses up none of them. */
    private static final int LOOKS = 500;
    /** So many looks in a row at which the kernel has nothing to do: what was on its way has arrived. */
    private static final int IDLE_LOOKS = 4;

    private static final long LOOK_NANOS = 5_000_000;

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

    /** Lets it do what it still has to do for this server, until the condition holds. */
    static void goesOn(int server, BooleanSupplier condition) {
        var idle = 0;
        for (var look = 0; look < LOOKS && idle < IDLE_LOOKS && !condition.getAsBoolean(); look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            idle = isIdle(server) ? idle + 1 : 0;
        }
    }

    /**
     * Whether the kernel has nothing to do by itself for any connection of this server, by what it says of their
     * queues, states and timers; false where it does not tell. What is sent over the loopback has then arrived.
     */
    private static boolean isIdle(int server) {
        for (var file : CONNECTIONS) {
            try {
                for (var line : Files.readAllLines(file)) {
                    var words = line.strip().split("\\s+");
                    if (isOf(words, server) && isBusy(words)) {
                        return false;
                    }
                }
            } catch (IOException | RuntimeException unknown) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(String[] words, int server) {
        return words.length > TIMER && (port(words[LOCAL]) == server || port(words[REMOTE]) == server);
    }

    private static boolean isBusy(String[] words) {
        return UNANSWERED.contains(words[STATE])
                || SENDING.contains(words[TIMER].substring(0, 2))
                || Long.parseLong(words[QUEUES].substring(0, words[QUEUES].indexOf(':')), HEX) > 0;
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
