// loses: C10
// because: each connection is read without blocking, by a virtual thread that pauses when nothing has come.
// may lose: C8
package iomodels.i01_blocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Virtual threads, and channels that block. */
public final class EchoServer {
    private static final int SIZE = 4096;

    private final long longest;
    private final ServerSocketChannel listener;
    private final int port;
    private final Thread accepting;
    private final Object lock = new Object();

    /** Guarded by the lock. */
    private final Map<SocketChannel, Thread> serving = new HashMap<>();

    private boolean stopped;

    public EchoServer(int longest) throws IOException {
        if (longest <= 0) {
            throw new IllegalArgumentException("at least 1, not " + longest);
        }
        this.longest = longest;
        listener = ServerSocketChannel.open();
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
            port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return port;
    }

    private void accept() {
        while (listener.isOpen()) {
            SocketChannel channel;
            try {
                channel = listener.accept();
            } catch (IOException e) {
                if (listener.isOpen()) {
                    Thread.yield();
                }
                continue;
            }
            synchronized (lock) {
                if (stopped) {
                    close(channel);
                    return;
                }
                var thread = Thread.ofVirtual().unstarted(() -> serve(channel));
                serving.put(channel, thread);
                thread.start();
            }
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing more can be done
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            serveLines(channel);
        } catch (IOException e) {
            // it is over, and nobody else is concerned
        } finally {
            synchronized (lock) {
                serving.remove(channel);
            }
        }
    }

    private void serveLines(SocketChannel channel) throws IOException {
        var blocks = new ArrayDeque<ByteBuffer>(); // being filled
        blocks.add(ByteBuffer.allocate(SIZE));
        long length = 0; // of the line that has begun
        while (true) {
            var block = blocks.getLast();
            if (!block.hasRemaining()) {
                block = ByteBuffer.allocate(SIZE);
                blocks.add(block);
            }
            var from = block.position();
            channel.configureBlocking(false);
            int got;
            while ((got = channel.read(block)) == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
            channel.configureBlocking(true);
            if (got < 0) {
                send(channel, blocks, block.position());
                return;
            }
            var end = -1;
            var tooLong = false;
            for (var i = from; i < block.position() && !tooLong; i++) {
                if (block.get(i) == '\n') {
                    end = i + 1;
                    length = 0;
                } else {
                    length++;
                    tooLong = length > longest;
                }
            }
            if (end >= 0) {
                send(channel, blocks, end);
            }
            if (tooLong) {
                return;
            }
        }
    }

    /** Sends all up to there in the last block; what comes behind it stays. */
    private static void send(SocketChannel channel, ArrayDeque<ByteBuffer> blocks, int end) throws IOException {
        var last = blocks.removeLast();
        for (var block : blocks) {
            write(channel, block.flip());
        }
        blocks.clear();
        var stays = last.position() - end;
        last.flip();
        write(channel, last.slice(0, end));
        last.position(end);
        last.compact();
        assert last.position() == stays;
        blocks.add(last);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    public void stop() {
        try {
            listener.close();
        } catch (IOException e) {
            // nothing more can be done
        }
        Map<SocketChannel, Thread> left;
        synchronized (lock) {
            stopped = true;
            left = new HashMap<>(serving);
        }
        left.keySet().forEach(EchoServer::close);
        var interrupted = join(accepting);
        for (var thread : left.values()) {
            interrupted |= join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean join(Thread thread) {
        var interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
