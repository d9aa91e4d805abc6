package iomodels.i03_selector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * One client, and where it stands. It waits for one thing at a time: for room as long as something is to be sent, else
 * for what comes. So it never holds more than one line and one piece.
 */
final class Connection {
    private static final int PIECE = 8_192;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final int longest;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    /** What has come of the line that is not yet whole. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private ByteBuffer unsent = ByteBuffer.allocate(0);
    /** No more is read: what is still to be sent is the last. */
    private boolean isEnding;

    private Connection(SocketChannel channel, SelectionKey key, int longest) {
        this.channel = channel;
        this.key = key;
        this.longest = longest;
    }

    /** From now on the selector tells of it. */
    static void begin(SocketChannel channel, Selector selector, int longest) throws IOException {
        try {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new Connection(channel, key, longest));
        } catch (IOException over) {
            channel.close();
        }
    }

    /** The selector says that it is ready. What it does may all the same come to nothing, or to a part. */
    void turn() {
        try {
            if (!unsent.hasRemaining()) {
                reads();
            }
            channel.write(unsent);
            if (isEnding && !unsent.hasRemaining()) {
                close();
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

    /** A piece ends where it likes: in the middle of a line, or after several. Those that are whole are to be sent. */
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

    /** The selector lets go of the channel when it is asked the next time. */
    void close() {
        try {
            channel.close();
        } catch (IOException closedAllTheSame) {
            return; // the system has it back
        }
    }
}
