// loses: C9
// because: a connection whose first call fails is left out of the list, and nobody closes it.
// may lose: C11
package iomodels.i02_nonblocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reference solution: one thread goes round, and gives everybody a turn.
 *
 * <p>What students write first is the loop of {@code i01} with channels that do not block: {@code while (read() == 0)}
 * in the first connection, and all others wait as before. Then they write with {@code while (hasRemaining()) write()},
 * which is the same mistake towards a client that does not read; or with one {@code write} whose result nobody looks
 * at, and what did not fit is lost. A turn must be short, whatever comes of it: one ask, and what is left over waits in
 * the {@link Connection} for the next turn. And who goes round without a pause burns a processor to hear "nothing" a
 * million times a second; with pauses of one length he is either late or restless, so they grow while nothing happens.
 */
public final class EchoServer {
    private static final int BACKLOG = 128;
    private static final long FIRST_PAUSE = 100_000;
    private static final long LONGEST_PAUSE = 12_800_000;

    private final int longest;
    private final Network network;
    private final ServerSocketChannel door;
    private final int port;
    private final Thread thread;
    /** The thread's alone. */
    private final List<Connection> connections = new ArrayList<>();

    private volatile boolean isStopped;

    /** Opens the door. */
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

    /** Gives everybody a turn. Whether anybody had something. */
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

    /** The same as long as the server lives, and after. */
    public int port() {
        return port;
    }

    /** The thread closes what it alone may touch; it looks at the flag after every round, and a pause is short. */
    public void stop() {
        isStopped = true;
        Joining.of(thread);
    }
}
