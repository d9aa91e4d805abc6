package iomodels.i03_selector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** It is read on while something is still to be sent, up to a bound; the interests are two bits that come and go. */
public final class EchoServer {
    private static final int MOST_WAITING = 20_000;

    private final int longest;
    private final Selector selector = Selector.open();
    private final ServerSocketChannel server;
    private final Thread loop;
    private final int port;

    public EchoServer(int longest) throws IOException {
        this.longest = longest;
        if (longest < 1) {
            selector.close();
            throw new IllegalArgumentException();
        }
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        loop = Thread.ofPlatform().start(this::loop);
    }

    /** An interrupt is how stop() asks: select returns, and the thread is still interrupted. */
    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                selector.select();
                for (var all = selector.selectedKeys().iterator(); all.hasNext(); ) {
                    var key = all.next();
                    all.remove();
                    if (key.isAcceptable()) {
                        accept();
                    } else {
                        ((Client) key.attachment()).isReady(key);
                    }
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            // the end
        }
        for (var key : selector.keys()) {
            close(key.channel());
        }
        close(selector);
    }

    private void accept() {
        try {
            var channel = server.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Client(channel));
            }
        } catch (IOException e) {
            // another one will come
        }
    }

    private final class Client {
        private final SocketChannel channel;
        private final Deque<ByteBuffer> out = new ArrayDeque<>();
        private final ByteBuffer in = ByteBuffer.allocate(3_000);
        private byte[] line = new byte[16];
        private int size;
        private int waiting;
        private boolean ends;

        Client(SocketChannel channel) {
            this.channel = channel;
        }

        void isReady(SelectionKey key) {
            try {
                if (key.isReadable()) {
                    read();
                }
                while (!out.isEmpty()) {
                    waiting -= channel.write(out.peek());
                    if (out.peek().hasRemaining()) {
                        break;
                    }
                    out.remove();
                }
                if (ends && out.isEmpty()) {
                    channel.close();
                } else {
                    key.interestOps((ends || waiting > MOST_WAITING ? 0 : SelectionKey.OP_READ)
                            | (out.isEmpty() ? 0 : SelectionKey.OP_WRITE));
                }
            } catch (IOException e) {
                close(channel);
            }
        }

        private void read() throws IOException {
            ends = channel.read(in) < 0;
            in.flip();
            while (in.hasRemaining() && !ends) {
                take(in.get());
            }
            if (ends && size <= longest) {
                flush();
            }
            in.clear();
        }

        private void take(byte next) {
            if (size == line.length) {
                line = Arrays.copyOf(line, size + Math.max(size / 2, 16));
            }
            line[size++] = next;
            if (next == '\n') {
                flush();
            } else if (size > longest) {
                ends = true;
            }
        }

        private void flush() {
            if (size > 0) {
                out.add(ByteBuffer.wrap(Arrays.copyOf(line, size)));
                waiting += size;
                size = 0;
            }
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // closed
        }
    }

    public int port() {
        return port;
    }

    public void stop() {
        loop.interrupt();
        var interrupted = false;
        while (loop.isAlive()) {
            try {
                loop.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
