// loses: C7
// because: lines that the client does not read at once are thrown away
// may lose: C2, C6
package iomodels.i01_blocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class EchoServer {
    private static final int BACKLOG = 128;

    private final int longest;
    private final ServerSocket door;
    private final Thread doorman;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

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
                continue;
            }
        }
    }

    public int port() {
        return door.getLocalPort();
    }

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
            return;
        }
    }
}
