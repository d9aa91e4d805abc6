package iomodels.i01_blocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reference solution: one thread accepts, and each {@link Connection} has one of its own.
 *
 * <p>What students write first is {@code while (true) serve(accept())} in one thread: the first client that says
 * nothing stops all others. Then {@code BufferedReader.readLine}, which decodes bytes that are no text, loses the
 * {@code '\r'}, and makes a line of the rest. And {@code stop} with a flag: nobody looks at it who sleeps in
 * {@code accept} or {@code read}. What wakes them is that their socket is closed, so the server has to know all sockets
 * that are open, and no new one may come while it goes through them: first the door is closed, and whoever opens it has
 * gone home, then the guests are asked to leave.
 */
public final class EchoServer {
    private static final int BACKLOG = 128;

    private final int longest;
    private final ServerSocket door;
    private final Thread doorman;
    /** Those that may be open. The doorman alone adds and removes. */
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    /** Opens the door. */
    public EchoServer(int longest) throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException("longest " + longest + ": a line has room for at least one byte");
        }
        this.longest = longest;
        door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        doorman = Thread.ofPlatform().name("doorman").start(this::accept);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var connection = new Connection(door.accept(), longest);
                connections.removeIf(Connection::isOver);
                connections.add(connection);
                connection.start();
            } catch (IOException closedOrFailed) {
                continue; // who has hung up before he was let in is no reason to go home
            }
        }
    }

    /** The same as long as the server lives, and after. */
    public int port() {
        return door.getLocalPort();
    }

    /** First the door, then the guests. A second call finds nothing to do, but waits for the same threads. */
    public void stop() {
        close();
        Joining.of(doorman);
        connections.forEach(Connection::close);
        connections.forEach(Connection::join);
    }

    private void close() {
        try {
            door.close();
        } catch (IOException closedAllTheSame) {
            return; // the system has it back
        }
    }
}
