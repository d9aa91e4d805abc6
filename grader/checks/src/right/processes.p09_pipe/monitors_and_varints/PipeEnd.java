package processes.p09_pipe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Two monitors; seven bits of the length in each byte of a header, which is read byte by byte. */
public final class PipeEnd implements AutoCloseable {
    /** How many bytes the longest message has. */
    public static final int MAX_LENGTH = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final Object receivers = new Object();
    private final Object senders = new Object();

    private volatile boolean closed;
    private Exception failedToReceive; // guarded by receivers
    private boolean sendingIsOver; // guarded by senders

    /** An end. */
    public PipeEnd(InputStream in, OutputStream out) {
        if (in == null || out == null) {
            throw new NullPointerException("a stream is null");
        }
        this.in = in;
        this.out = out;
    }

    /** Sends one message. */
    public void send(byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        synchronized (senders) {
            checkOpen();
            if (sendingIsOver) {
                throw new IOException("broken");
            }
            try {
                writeLength(message.length);
                if (message.length > 0) {
                    out.write(message, 0, message.length);
                }
                out.flush();
            } catch (IOException | RuntimeException | Error failure) {
                sendingIsOver = true;
                throw failure;
            }
        }
    }

    private void writeLength(int length) throws IOException {
        var left = length;
        while (left >= 128) {
            out.write(left | 128);
            left >>>= 7;
        }
        out.write(left);
    }

    /** Receives one message. */
    public Optional<byte[]> receive() throws IOException {
        synchronized (receivers) {
            checkOpen();
            if (failedToReceive instanceof EOFException) {
                throw new EOFException("broken");
            }
            if (failedToReceive != null) {
                throw new IOException("broken", failedToReceive);
            }
            try {
                var first = in.read();
                return first == -1 ? Optional.empty() : Optional.of(body(length(first)));
            } catch (IOException failure) {
                failedToReceive = failure;
                checkOpen();
                throw failure;
            } catch (RuntimeException | Error failure) {
                failedToReceive = new IOException(failure);
                throw failure;
            }
        }
    }

    private int length(int first) throws IOException {
        var next = first;
        var length = next & 127;
        for (var shift = 7; (next & 128) != 0; shift += 7) {
            next = in.read();
            if (next == -1) {
                throw new EOFException("in the length");
            }
            length |= (next & 127) << shift;
        }
        return length;
    }

    private byte[] body(int length) throws IOException {
        var message = new byte[length];
        var there = 0;
        while (there < length) {
            var more = in.read(message, there, length - there);
            if (more == -1) {
                throw new EOFException("in the message");
            }
            there += more;
        }
        return message;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    /** Closes both streams. */
    @Override
    public void close() throws IOException {
        synchronized (senders) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                out.close();
            } finally {
                in.close();
            }
        }
    }
}
