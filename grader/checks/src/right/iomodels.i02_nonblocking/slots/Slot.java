package iomodels.i02_nonblocking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A ring of states: reading, sending, last words, free. */
final class Slot {
    private enum State {
        READING,
        SENDING,
        LAST_WORDS,
        FREE
    }

    private final SocketChannel channel;
    private final int longest;
    private final Network network;
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private byte[] held = new byte[0];
    private int size;
    private int toSend;
    private ByteBuffer out = ByteBuffer.wrap(held);
    private State state = State.READING;

    Slot(SocketChannel channel, int longest, Network network) {
        this.channel = channel;
        this.longest = longest;
        this.network = network;
        try {
            channel.configureBlocking(false);
        } catch (IOException e) {
            free();
        }
    }

    boolean turn() {
        try {
            return switch (state) {
                case READING -> reading();
                case SENDING, LAST_WORDS -> sending();
                case FREE -> false;
            };
        } catch (IOException e) {
            free();
            return true;
        }
    }

    private boolean reading() throws IOException {
        var count = channel.read(in);
        if (count == 0) {
            network.foundNothing();
            return false;
        }
        if (count < 0) {
            toSend = size;
            state = State.LAST_WORDS;
        } else {
            state = State.SENDING;
            take(count);
        }
        out = ByteBuffer.wrap(held, 0, toSend);
        sent();
        return true;
    }

    private void take(int count) {
        if (held.length < size + count) {
            held = Arrays.copyOf(held, Math.max(size + count, (int) Math.min(2L * size, Integer.MAX_VALUE - 8)));
        }
        in.flip();
        in.get(held, size, count);
        in.clear();
        for (var end = size + count; size < end; size++) {
            if (held[size] == '\n') {
                toSend = size + 1;
            } else if (size - toSend >= longest) {
                size = toSend;
                state = State.LAST_WORDS;
                return;
            }
        }
    }

    private boolean sending() throws IOException {
        if (channel.write(out) == 0) {
            network.foundNothing();
            return false;
        }
        sent();
        return true;
    }

    private void sent() {
        if (out.hasRemaining()) {
            return;
        }
        if (state == State.LAST_WORDS) {
            free();
            return;
        }
        System.arraycopy(held, toSend, held, 0, size - toSend);
        size -= toSend;
        toSend = 0;
        state = State.READING;
    }

    boolean isFree() {
        return state == State.FREE;
    }

    void free() {
        state = State.FREE;
        try {
            channel.close();
        } catch (IOException e) {
            // closed
        }
    }
}
