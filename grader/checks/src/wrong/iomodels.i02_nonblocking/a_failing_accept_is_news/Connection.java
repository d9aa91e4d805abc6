package iomodels.i02_nonblocking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * One client, and where it stands: what a thread of its own would have on its stack. Nothing is read while something is
 * still to be sent, so it never holds more than one line and one piece.
 */
final class Connection {
    private static final int PIECE = 8_192;

    private final SocketChannel channel;
    private final int longest;
    private final Network network;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    /** What has come of the line that is not yet whole. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private ByteBuffer unsent = ByteBuffer.allocate(0);
    /** No more is read: what is still to be sent is the last. */
    private boolean isEnding;

    Connection(SocketChannel channel, int longest, Network network) {
        this.channel = channel;
        this.longest = longest;
        this.network = network;
    }

    /** Whether it can be served. */
    boolean begins() {
        try {
            channel.configureBlocking(false);
            return true;
        } catch (IOException over) {
            close();
            return false;
        }
    }

    /** One ask. Whether it found something; a failure is news, too. */
    boolean turn() {
        try {
            return unsent.hasRemaining() ? writes() : reads();
        } catch (IOException over) {
            close();
            return true;
        }
    }

    /** Writes as much as the system takes; the rest has to wait for the next turn. */
    private boolean writes() throws IOException {
        if (channel.write(unsent) == 0) {
            network.foundNothing();
            return false;
        }
        closeAtTheEnd();
        return true;
    }

    private boolean reads() throws IOException {
        var count = channel.read(piece);
        if (count == 0) {
            network.foundNothing();
            return false;
        }
        if (count > 0) {
            takes(piece.flip());
            piece.clear();
        } else {
            unsent = ByteBuffer.wrap(line.toByteArray()); // the rest
            isEnding = true;
        }
        closeAtTheEnd();
        return true;
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

    private void closeAtTheEnd() {
        if (isEnding && !unsent.hasRemaining()) {
            close();
        }
    }

    boolean isOver() {
        return !channel.isOpen();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException closedAllTheSame) {
            return; // the system has it back
        }
    }
}
