package processes.p07_process_queue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;

/** A connection of a loop, which never waits: what has come is kept until it is whole, what is to go until it can. */
final class Line implements Loop.Keeper {
    private static final int HEAD = 1 + Long.BYTES + Integer.BYTES;
    private static final int ROOM = 1 << 14;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Ear ear;
    private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();
    private byte[] came = new byte[ROOM];
    private int count;
    private boolean over;

    /** Who hears what comes. */
    interface Ear {
        /** How many bytes have to be there, before frames begin. */
        int greeting();

        void isGreeted(byte[] greeting) throws IOException;

        void hears(int what, long number, byte[] bytes) throws IOException;

        void isOver();
    }

    private boolean greeted;

    Line(SocketChannel channel, Loop loop, Ear ear) throws IOException {
        this.channel = channel;
        this.ear = ear;
        channel.configureBlocking(false);
        key = channel.register(loop.selector(), SelectionKey.OP_READ, this);
    }

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isReadable()) {
            reads();
        }
        if (ready.isValid() && ready.isWritable()) {
            writes();
        }
    }

    private void reads() throws IOException {
        if (count == came.length) {
            came = Arrays.copyOf(came, 2 * came.length);
        }
        var got = channel.read(ByteBuffer.wrap(came, count, came.length - count));
        if (got < 0) {
            throw new EOFException();
        }
        count += got;
        while (takesOne()) {}
    }

    private boolean takesOne() throws IOException {
        if (!greeted) {
            greeted = count >= ear.greeting();
            if (greeted) {
                ear.isGreeted(taken(ear.greeting()));
            }
            return greeted;
        }
        if (count < HEAD) {
            return false;
        }
        var head = ByteBuffer.wrap(came, 0, HEAD);
        var what = head.get();
        var number = head.getLong();
        var length = head.getInt();
        if (length < 0 || length > ProcessQueue.MAX_LENGTH) {
            throw new IOException("no frame");
        }
        if (count < HEAD + length) {
            return false;
        }
        ear.hears(what, number, Arrays.copyOfRange(taken(HEAD + length), HEAD, HEAD + length));
        return true;
    }

    private byte[] taken(int length) {
        var first = Arrays.copyOf(came, length);
        System.arraycopy(came, length, came, 0, count - length);
        count -= length;
        return first;
    }

    void sends(int what, long number, byte[] bytes) {
        var all = ByteBuffer.allocate(HEAD + bytes.length);
        sends(all.put((byte) what)
                .putLong(number)
                .putInt(bytes.length)
                .put(bytes)
                .flip());
    }

    void sends(ByteBuffer bytes) {
        if (over) {
            return;
        }
        unsent.add(bytes);
        try {
            writes();
        } catch (IOException broken) {
            unsent.clear(); // who reads here will notice
        }
    }

    private void writes() throws IOException {
        while (!unsent.isEmpty()) {
            channel.write(unsent.peek());
            if (unsent.peek().hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            unsent.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    @Override
    public void fails() {
        if (!over) {
            over = true;
            try {
                channel.close();
            } catch (IOException closedAllTheSame) {
                unsent.clear();
            }
            ear.isOver();
        }
    }
}
