package iomodels.i03_selector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

final class Connection {
    private static final int PIECE = 8_192;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final int longest;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private boolean isEnding;

    private Connection(SocketChannel channel, SelectionKey key, int longest) {
        this.channel = channel;
        this.key = key;
        this.longest = longest;
    }

    static void begin(SocketChannel channel, Selector selector, int longest) throws IOException {
        try {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new Connection(channel, key, longest));
        } catch (IOException over) {
            channel.close();
        }
    }

    void turn() {
        try {
            if (!unsent.hasRemaining()) {
                reads();
            }
            channel.write(unsent);
            if (isEnding && !unsent.hasRemaining()) {
                key.interestOps(0);
                Thread.startVirtualThread(this::close);
            } else {
                key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            }
        } catch (IOException over) {
            close(); // the client's reset: this connection's end, and nobody else's
        }
    }

    private void reads() throws IOException {
        if (channel.read(piece) < 0) {
            isEnding = true;
            unsent = ByteBuffer.wrap(line.toByteArray()); // the rest
        } else {
            takes(piece.flip());
            piece.clear();
        }
    }

    private void takes(ByteBuffer come) {
        var whole = new ByteArrayOutputStream();
        while (come.hasRemaining() && !isEnding) {
            var next = come.get();
            line.write(next);
            if (next == '\n') {
                whole.writeBytes(line.toByteArray());
                line.reset();
            }
            isEnding = line.size() > longest;
        }
        unsent = ByteBuffer.wrap(whole.toByteArray());
    }

    void close() {
        try {
            channel.close();
        } catch (IOException closedAllTheSame) {
            return; // the system has it back
        }
    }
}
