package iomodels.i02_nonblocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A virtual thread; whoever has had his turn goes to the end of the queue; whole lines wait in a queue of buffers. */
public final class EchoServer {
    private final ServerSocketChannel door;
    private final Network network;
    private final int longest;
    private final int port;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Queue<Guest> guests = new ArrayDeque<>();
    private volatile boolean open = true;

    public EchoServer(int longest, Network network) throws IOException {
        if (longest < 1 && network != null) {
            throw new IllegalArgumentException();
        }
        this.longest = longest;
        this.network = network;
        door = network.open();
        var bound = false;
        try {
            door.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            port = ((InetSocketAddress) door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128)
                            .getLocalAddress())
                    .getPort();
            door.configureBlocking(false);
            bound = true;
        } finally {
            if (!bound) {
                door.close();
            }
        }
        Thread.ofVirtual().start(this::run);
    }

    private void run() {
        var nanos = 50_000L;
        while (open) {
            var news = 0;
            for (var turn = guests.size(); turn > 0; turn--) {
                var guest = guests.remove();
                news += guest.turn() ? 1 : 0;
                if (guest.channel.isOpen()) {
                    guests.add(guest);
                }
            }
            news += comes() ? 1 : 0;
            nanos = news > 0 ? 50_000 : Math.min(2 * nanos, 12_800_000);
            if (news == 0) {
                network.pause(nanos);
            }
        }
        guests.forEach(guest -> quietly(guest.channel));
        quietly(door);
        end.complete(null);
    }

    private boolean comes() {
        SocketChannel channel = null;
        try {
            channel = door.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                guests.add(new Guest(channel));
                return true;
            }
            network.foundNothing();
        } catch (IOException failed) {
            quietly(channel);
        }
        return false;
    }

    private final class Guest {
        private final SocketChannel channel;
        private final Deque<ByteBuffer> out = new ArrayDeque<>();
        private byte[] line = new byte[64];
        private int size;
        private boolean over;

        Guest(SocketChannel channel) {
            this.channel = channel;
        }

        boolean turn() {
            try {
                return out.isEmpty() ? reads() : writes();
            } catch (IOException failed) {
                quietly(channel);
                return true;
            } finally {
                if (over && out.isEmpty()) {
                    quietly(channel);
                }
            }
        }

        private boolean reads() throws IOException {
            var room = ByteBuffer.allocate(4_096);
            var count = channel.read(room);
            if (count == 0) {
                network.foundNothing();
                return false;
            }
            if (count < 0) {
                over = true;
                sends();
            }
            room.flip();
            while (!over && room.hasRemaining()) {
                takes(room.get());
            }
            return true;
        }

        private void takes(byte next) {
            if (next != '\n' && size == longest) {
                over = true;
                return;
            }
            if (size == line.length) {
                line = Arrays.copyOf(line, (int) Math.min(Integer.MAX_VALUE - 8, 2L * size));
            }
            line[size++] = next;
            if (next == '\n') {
                sends();
            }
        }

        private void sends() {
            if (size > 0) {
                out.add(ByteBuffer.wrap(Arrays.copyOf(line, size)));
                size = 0;
            }
        }

        private boolean writes() throws IOException {
            var sent = channel.write(out.toArray(ByteBuffer[]::new), 0, Math.min(16, out.size()));
            while (!out.isEmpty() && !out.getFirst().hasRemaining()) {
                out.removeFirst();
            }
            if (sent == 0) {
                network.foundNothing();
            }
            return sent > 0;
        }
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception ignored) {
            // it is closed
        }
    }

    public int port() {
        return port;
    }

    public void stop() {
        open = false;
        end.join();
    }
}
