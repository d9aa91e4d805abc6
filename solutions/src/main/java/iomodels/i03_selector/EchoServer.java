package iomodels.i03_selector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/**
 * Reference solution: one thread sleeps in {@code select}, and gives a turn to whoever is ready.
 *
 * <p>What students forget first is to take the selected keys out of their set: the selector only adds to it, and
 * whoever was ready once is taken to be ready for ever. Then they ask to be told of room to write from the beginning:
 * there nearly always is some, so {@code select} returns at once, and a server that should sleep burns a processor.
 * Interest in writing is for as long as something is left to be sent, and then there is none in reading: a client
 * that does not read is not read from, and holds nothing but its own line. And {@code stop}: a thread in {@code select}
 * sees no flag, so it is woken by {@code wakeup}, which is not lost when it comes too early.
 */
public final class EchoServer {
    private static final int BACKLOG = 128;

    private final int longest;
    private final Selector selector;
    private final ServerSocketChannel door;
    private final int port;
    private final Thread thread;
    private volatile boolean isStopped;

    /** Opens the door. */
    public EchoServer(int longest) throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException("longest " + longest + ": a line has room for at least one byte");
        }
        this.longest = longest;
        selector = Selector.open();
        door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        port = ((InetSocketAddress) door.getLocalAddress()).getPort();
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
        thread = Thread.ofPlatform().name("selecting").start(this::serve);
    }

    private void serve() {
        try (selector;
                door) {
            while (!isStopped) {
                selector.select();
                selector.selectedKeys().forEach(this::turn);
                selector.selectedKeys().clear();
            }
            selector.keys().forEach(EchoServer::close);
        } catch (IOException theSystemSelectsNoMore) {
            isStopped = true;
        }
    }

    private void turn(SelectionKey key) {
        if (key.attachment() instanceof Connection connection) {
            connection.turn();
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            var channel = door.accept();
            if (channel != null) {
                Connection.begin(channel, selector, longest);
            }
        } catch (IOException hungUpBeforeHeWasLetIn) {
            return;
        }
    }

    private static void close(SelectionKey key) {
        if (key.attachment() instanceof Connection connection) {
            connection.close();
        }
    }

    /** The same as long as the server lives, and after. */
    public int port() {
        return port;
    }

    /** The thread closes what it alone may touch. */
    public void stop() {
        isStopped = true;
        selector.wakeup();
        Joining.of(thread);
    }
}
