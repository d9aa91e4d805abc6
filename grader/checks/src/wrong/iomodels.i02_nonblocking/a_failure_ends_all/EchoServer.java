// loses: C8
// because: what fails on one connection ends the thread
// may lose: C2, C4, C5, C6, C9, C10, C11, C12, C14
package iomodels.i02_nonblocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

public final class EchoServer {
    private static final int BACKLOG = 128;
    private static final long FIRST_PAUSE = 100_000;
    private static final long LONGEST_PAUSE = 12_800_000;

    private final int longest;
    private final Network network;
    private final ServerSocketChannel door;
    private final int port;
    private final Thread thread;
    private final List<Connection> connections = new ArrayList<>();

    private volatile boolean isStopped;

    public EchoServer(int longest, Network network) throws IOException {
        this.network = Objects.requireNonNull(network);
        if (longest < 1) {
            throw new IllegalArgumentException("longest " + longest + ": a line has room for at least one byte");
        }
        this.longest = longest;
        door = network.open();
        try {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            door.configureBlocking(false);
            port = ((InetSocketAddress) door.getLocalAddress()).getPort();
        } catch (IOException failed) {
            door.close();
            throw failed;
        }
        thread = Thread.ofPlatform().name("poller").start(this::serve);
    }

    private void serve() {
        var pause = FIRST_PAUSE;
        while (!isStopped) {
            if (round()) {
                pause = FIRST_PAUSE;
            } else {
                network.pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
        closeAll();
    }

    private boolean round() {
        var found = accepts();
        for (var connection : connections) {
            found |= connection.turn();
        }
        connections.removeIf(Connection::isOver);
        return found;
    }

    private boolean accepts() {
        try {
            var channel = door.accept();
            if (channel == null) {
                network.foundNothing();
                return false;
            }
            welcome(channel);
            return true;
        } catch (IOException hungUpBeforeHeWasLetIn) {
            return false;
        }
    }

    private void welcome(SocketChannel channel) {
        var connection = new Connection(channel, longest, network);
        if (connection.begins()) {
            connections.add(connection);
        }
    }

    private void closeAll() {
        connections.forEach(Connection::close);
        try {
            door.close();
        } catch (IOException closedAllTheSame) {
            return; // the system has it back
        }
    }

    public int port() {
        return port;
    }

    public void stop() {
        isStopped = true;
        Joining.of(thread);
    }
}
