package iomodels.echo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A client on a real socket that never waits. What is to be sent goes out as far as the system takes it, and what has
 * come is taken, whenever somebody looks. Used by one thread.
 */
public final class Client implements AutoCloseable {
    private static final int ROOM = 1 << 16;

    private final SocketChannel channel;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ByteBuffer room = ByteBuffer.allocate(ROOM);
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private State state = State.CONNECTING;
    private boolean endsOutput;

    /** What has become of the connection. */
    public enum State {
        /** The system has not yet said that it is there. */
        CONNECTING("still on its way"),
        /** Nobody listens there. */
        REFUSED("refused"),
        /** It is there. */
        OPEN("connected"),
        /** The server has closed it, and everything that it has sent was read. */
        ENDED("at the end"),
        /** It has failed, as by a reset. */
        FAILED("cut off by a failure"),
        /** The client itself has left. */
        LEFT("gone");

        private final String told;

        State(String told) {
            this.told = told;
        }

        /** As a reader reads it. */
        String told() {
            return told;
        }
    }

    private Client(SocketChannel channel) {
        this.channel = channel;
    }

    /** Begins to connect to a port of the loopback. */
    public static Client to(int port) throws IOException {
        return to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Begins to connect. */
    static Client to(SocketAddress address) throws IOException {
        var channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, ROOM);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, ROOM);
        channel.configureBlocking(false);
        var client = new Client(channel);
        try {
            if (channel.connect(address)) {
                client.state = State.OPEN;
            }
        } catch (IOException refused) {
            client.state = State.REFUSED;
        }
        return client;
    }

    /** What has become of the connection until now. */
    public State state() {
        if (state == State.CONNECTING) {
            try {
                state = channel.finishConnect() ? State.OPEN : State.CONNECTING;
            } catch (IOException refused) {
                state = State.REFUSED;
            }
        }
        return state;
    }

    /** Whether the connection is over from this side, in whatever way: the end was read, or a failure. */
    public boolean isOver() {
        read();
        return state == State.ENDED || state == State.FAILED || state == State.REFUSED;
    }

    /** These are to be sent after what was to be sent before; as much as the system takes goes out now. */
    public void send(byte[] bytes) {
        var all = ByteBuffer.allocate(unsent.remaining() + bytes.length);
        unsent = all.put(unsent).put(bytes).flip();
        hasSent();
    }

    /** Sends what the system takes; whether nothing is left to be sent. */
    public boolean hasSent() {
        if (state() != State.OPEN) {
            return false;
        }
        try {
            while (unsent.hasRemaining() && channel.write(unsent) > 0) {}
            if (!unsent.hasRemaining() && endsOutput) {
                endsOutput = false;
                channel.shutdownOutput();
            }
        } catch (IOException broken) {
            unsent = ByteBuffer.allocate(0);
            endsOutput = false;
            read(); // what has come before is still there
            state = state == State.OPEN ? State.FAILED : state;
        }
        return state == State.OPEN && !unsent.hasRemaining();
    }

    /** Its own port; 0 when it is not connected. */
    int port() throws IOException {
        return channel.getLocalAddress() instanceof InetSocketAddress address ? address.getPort() : 0;
    }

    /** How many bytes the system has not yet taken. */
    public int unsent() {
        return unsent.remaining();
    }

    /** Ends what is sent, when all of it is sent: the server reads the end. */
    public void endOutput() {
        endsOutput = true;
        hasSent();
    }

    /** All that has come until now. What is still to be sent goes out as well. */
    public byte[] received() {
        read();
        return received.toByteArray();
    }

    /** How many bytes have come until now. */
    public int count() {
        read();
        return received.size();
    }

    private void read() {
        if (state() == State.OPEN && (unsent.hasRemaining() || endsOutput)) {
            hasSent();
        }
        takes(Integer.MAX_VALUE);
    }

    /** Takes at most so many bytes of what has come; how many all are that it has taken. */
    int takes(int most) {
        try {
            var count = 1;
            for (var left = most; left > 0 && count > 0 && state() == State.OPEN; left -= count) {
                count = channel.read(room.limit(Math.min(left, ROOM)));
                state = count < 0 ? State.ENDED : state;
                received.write(room.array(), 0, room.position());
                room.clear();
            }
        } catch (IOException broken) {
            state = State.FAILED;
        }
        return received.size();
    }

    /** Ends the connection by a reset, whatever is on its way. */
    public void reset() throws IOException {
        if (channel.isOpen()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        close();
    }

    /** Whether its own socket is open. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Leaves. */
    @Override
    public void close() throws IOException {
        state = State.LEFT;
        channel.close();
    }
}
