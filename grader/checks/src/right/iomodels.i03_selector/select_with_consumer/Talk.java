package iomodels.i03_selector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One array: what is to be sent, and behind it what is not yet whole. */
final class Talk {
    private static final int ROOM = 5_000;

    private final SocketChannel channel;
    private final int longest;
    private byte[] held = new byte[ROOM];
    private int from;
    private int whole;
    private int size;
    private boolean last;

    Talk(SocketChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
    }

    void ready(SelectionKey key) throws IOException {
        if (key.isReadable()) {
            read();
        }
        from += channel.write(ByteBuffer.wrap(held, from, whole - from));
        if (from == whole) {
            if (last) {
                channel.close();
                return;
            }
            System.arraycopy(held, whole, held, 0, size - whole);
            size -= whole;
            from = 0;
            whole = 0;
        }
        key.interestOps(from < whole ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read() throws IOException {
        if (held.length - size < ROOM) {
            held = Arrays.copyOf(held, (int) Math.min(Integer.MAX_VALUE - 8L, size + Math.max(size / 2, ROOM)));
        }
        var count = channel.read(ByteBuffer.wrap(held, size, Math.min(ROOM, held.length - size)));
        if (count < 0) {
            whole = size;
            last = true;
        }
        for (var end = size + count; size < end; size++) {
            if (held[size] == '\n') {
                whole = size + 1;
            } else if (size - whole == longest) {
                last = true;
                return;
            }
        }
    }
}
