// loses: C8
// because: what fails on one connection ends the thread
// may lose: C1, C2, C4, C5, C6, C9, C10, C11, C12, C14
package iomodels.i03_selector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

public final class EchoServer {
    private static final int BACKLOG = 128;

    private final int longest;
    private final Selector selector;
    private final ServerSocketChannel door;
    private final int port;
    private final Thread thread;
    private volatile boolean isStopped;

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

    public int port() {
        return port;
    }

    public void stop() {
        isStopped = true;
        selector.wakeup();
        Joining.of(thread);
    }
}
