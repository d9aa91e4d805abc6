package iomodels.i03_selector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** A virtual thread that selects, and a record of what each client still has to come. */
public final class EchoServer {
    private final int longest;
    private final Selector selector;
    private final ServerSocketChannel door;
    private final int port;
    private final CompletableFuture<Void> ended;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(16_000);
    private volatile boolean closing;

    private static final class Client {
        final ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer unsent = ByteBuffer.allocate(0);
        boolean last;
    }

    public EchoServer(int longest) throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException("" + longest);
        }
        this.longest = longest;
        selector = Selector.open();
        door = selector.provider().openServerSocketChannel();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
        port = ((InetSocketAddress) door.getLocalAddress()).getPort();
        ended = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                run();
            } finally {
                ended.complete(null);
            }
        });
    }

    private void run() {
        while (!closing) {
            try {
                selector.select();
            } catch (IOException impossible) {
                closing = true;
            }
            for (var key : selector.selectedKeys()) {
                try {
                    turn(key);
                } catch (IOException over) {
                    close(key.channel());
                }
            }
            selector.selectedKeys().clear();
        }
        selector.keys().forEach(key -> close(key.channel()));
        close(selector);
    }

    private void turn(SelectionKey key) throws IOException {
        if (key.channel() == door) {
            accept();
        } else if (key.isReadable()) {
            read((SocketChannel) key.channel(), (Client) key.attachment(), key);
        } else {
            write((SocketChannel) key.channel(), (Client) key.attachment(), key);
        }
    }

    private void accept() {
        try {
            var channel = door.accept();
            if (channel != null) {
                channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, new Client());
            }
        } catch (IOException gone) {
            return;
        }
    }

    private void read(SocketChannel channel, Client client, SelectionKey key) throws IOException {
        var count = channel.read(piece.clear());
        var whole = new ByteArrayOutputStream();
        client.last = count < 0;
        for (var at = 0; at < count; at++) {
            client.line.write(piece.get(at));
            if (piece.get(at) == '\n') {
                client.line.writeTo(whole);
                client.line.reset();
            } else if (client.line.size() > longest) {
                client.last = true;
                break;
            }
        }
        if (count < 0) {
            client.line.writeTo(whole);
        }
        client.unsent = ByteBuffer.wrap(whole.toByteArray());
        write(channel, client, key);
    }

    private void write(SocketChannel channel, Client client, SelectionKey key) throws IOException {
        if (client.unsent.hasRemaining()) {
            channel.write(client.unsent);
        }
        if (client.unsent.hasRemaining()) {
            key.interestOps(SelectionKey.OP_WRITE);
        } else if (client.last) {
            channel.close();
        } else {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception closed) {
            // closed
        }
    }

    public int port() {
        return port;
    }

    public void stop() {
        closing = true;
        selector.wakeup();
        ended.join();
    }
}
