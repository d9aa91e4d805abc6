package iomodels.i01_blocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Channels that block, and virtual threads that an executor waits for. */
public final class EchoServer {
    private final int longest;
    private final int port;
    private final ServerSocketChannel listening;
    private final Queue<SocketChannel> all = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch nobodyComes = new CountDownLatch(1);

    public EchoServer(int longest) throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException();
        }
        this.longest = longest;
        listening = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        port = ((InetSocketAddress) listening.getLocalAddress()).getPort();
        threads.execute(this::accept);
    }

    public int port() {
        return port;
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                all.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            nobodyComes.countDown();
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            echo(client);
        } catch (IOException over) {
            // that one is gone
        } finally {
            all.remove(client);
        }
    }

    private void echo(SocketChannel client) throws IOException {
        var buffer = ByteBuffer.allocate(1_000);
        var looked = 0;
        while (client.read(buffer) >= 0) {
            var begin = 0;
            for (; looked < buffer.position(); looked++) {
                if (buffer.get(looked) == '\n') {
                    if (looked - begin > longest) {
                        return;
                    }
                    write(client, buffer.array(), begin, looked + 1);
                    begin = looked + 1;
                }
            }
            if (looked - begin > longest) {
                return;
            }
            buffer.flip().position(begin);
            buffer.compact();
            looked = buffer.position();
            if (!buffer.hasRemaining()) {
                buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
            }
        }
        write(client, buffer.array(), 0, buffer.position());
    }

    private static void write(SocketChannel client, byte[] bytes, int from, int to) throws IOException {
        var out = ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, to));
        while (out.hasRemaining()) {
            client.write(out);
        }
    }

    public void stop() {
        var interrupted = Thread.interrupted();
        close(listening);
        while (true) {
            try {
                nobodyComes.await();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        all.forEach(EchoServer::close);
        threads.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception closed) {
            // all the same
        }
    }
}
