package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** From 0 to whole is to be sent, from there to the position is a line that is not yet whole. */
final class Session {
    private static final int ROOM = 16_384;

    private final SocketChannel channel;
    private final int longest;
    private final Network network;
    private ByteBuffer buffer = ByteBuffer.allocate(ROOM);
    private int whole;
    private boolean last;

    Session(SocketChannel channel, int longest, Network network) {
        this.channel = channel;
        this.longest = longest;
        this.network = network;
    }

    /** Whether it can be served. */
    boolean begins() {
        try {
            channel.configureBlocking(false);
            return true;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    /** At most one read and one write. */
    boolean work() {
        var found = false;
        try {
            if (!last && buffer.position() < ROOM + Math.min(longest, Integer.MAX_VALUE - ROOM)) {
                found = read();
            }
            if (whole > 0) {
                found |= write();
            }
            if (last && whole == 0) {
                close();
                return true;
            }
        } catch (IOException e) {
            close();
            return true;
        }
        return found;
    }

    private boolean read() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
        }
        var limit = Math.min(buffer.capacity(), buffer.position() + ROOM);
        var from = buffer.position();
        var count = channel.read(buffer.limit(limit));
        buffer.limit(buffer.capacity());
        if (count == 0) {
            network.foundNothing();
            return false;
        }
        if (count < 0) {
            whole = buffer.position();
            last = true;
        }
        scan(from);
        return true;
    }

    private void scan(int from) {
        for (var at = from; at < buffer.position(); at++) {
            if (buffer.get(at) == '\n') {
                whole = at + 1;
            } else if (at - whole >= longest) {
                last = true;
                return;
            }
        }
    }

    private boolean write() throws IOException {
        var out = buffer.duplicate().position(0).limit(whole);
        var count = channel.write(out);
        if (count == 0) {
            network.foundNothing();
            return false;
        }
        buffer.flip().position(count);
        buffer.compact();
        whole -= count;
        return true;
    }

    boolean isClosed() {
        return !channel.isOpen();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // closed
        }
    }
}
