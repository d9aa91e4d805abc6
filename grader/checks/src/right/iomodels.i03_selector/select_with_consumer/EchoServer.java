package iomodels.i03_selector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CountDownLatch;

/** select takes an action and clears its own set; each key's attachment is what is to be done. */
public final class EchoServer {
    private final int longest;
    private final ServerSocketChannel door;
    private final Selector selector;
    private final int port;
    private final CountDownLatch ended = new CountDownLatch(1);

    private interface Ready {
        void now(SelectionKey key) throws IOException;
    }

    public EchoServer(int longest) throws IOException {
        if (longest <= 0) {
            throw new IllegalArgumentException("longest");
        }
        this.longest = longest;
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        door.configureBlocking(false);
        port = ((InetSocketAddress) door.getLocalAddress()).getPort();
        selector = Selector.open();
        door.register(selector, SelectionKey.OP_ACCEPT, (Ready) this::accept);
        new Thread(this::run).start();
    }

    private volatile boolean stopping;

    private void run() {
        try {
            while (!stopping) {
                selector.select(this::dispatch);
            }
        } catch (IOException broken) {
            stopping = true;
        } finally {
            selector.keys().forEach(EchoServer::drop);
            try {
                selector.close();
            } catch (IOException closed) {
                // closed
            }
            ended.countDown();
        }
    }

    private void dispatch(SelectionKey key) {
        try {
            ((Ready) key.attachment()).now(key);
        } catch (IOException over) {
            if (key.channel() != door) {
                drop(key);
            }
        }
    }

    private static void drop(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException closed) {
            // closed
        }
    }

    private void accept(SelectionKey key) throws IOException {
        for (var channel = door.accept(); channel != null; channel = door.accept()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, (Ready) new Talk(channel, longest)::ready);
        }
    }

    public int port() {
        return port;
    }

    public void stop() {
        stopping = true;
        selector.wakeup();
        var interrupted = Thread.interrupted();
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
