package processes.p09_pipe;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Streams around the streams. What a failed write has left in the buffer would go out when that is closed: so the
 * stream below it is closed instead.
 */
public final class PipeEnd implements AutoCloseable {
    /** How many bytes the longest message has. */
    public static final int MAX_LENGTH = 1 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final OutputStream below;
    private final ReentrantLock receiving = new ReentrantLock(true);
    private final ReentrantReadWriteLock.WriteLock sending = new ReentrantReadWriteLock(true).writeLock();
    private volatile boolean closed;
    private boolean noMoreIn;
    private boolean noMoreOut;

    /** An end. */
    public PipeEnd(InputStream in, OutputStream out) {
        if (in == null || out == null) {
            throw new NullPointerException();
        }
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 64));
        below = out;
    }

    /** Sends one message. */
    public void send(byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException(String.valueOf(message.length));
        }
        sending.lock();
        var whole = false;
        try {
            if (closed) {
                whole = true;
                throw new IllegalStateException("closed");
            }
            if (noMoreOut) {
                throw new IOException("broken");
            }
            out.writeInt(~message.length);
            out.write(message);
            out.flush();
            whole = true;
        } finally {
            noMoreOut |= !whole;
            sending.unlock();
        }
    }

    /** Receives one message. */
    public Optional<byte[]> receive() throws IOException {
        receiving.lock();
        var whole = false;
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            if (noMoreIn) {
                throw new EOFException("broken");
            }
            var first = in.read();
            if (first == -1) {
                whole = true;
                return Optional.empty();
            }
            var length = ~(first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort());
            var message = new byte[length];
            in.readFully(message);
            whole = true;
            return Optional.of(message);
        } catch (IOException failure) {
            if (closed) {
                throw new IllegalStateException("closed", failure);
            }
            throw failure;
        } finally {
            noMoreIn |= !whole;
            receiving.unlock();
        }
    }

    /** Closes both streams. */
    @Override
    public void close() throws IOException {
        sending.lock();
        try {
            if (!closed) {
                closed = true;
                try (in) {
                    below.close();
                }
            }
        } finally {
            sending.unlock();
        }
    }
}
