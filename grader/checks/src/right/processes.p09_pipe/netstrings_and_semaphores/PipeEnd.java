package processes.p09_pipe;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** The length in decimal digits and a colon before the message, and a comma behind it; a fair permit a direction. */
public final class PipeEnd implements AutoCloseable {
    /** How many bytes the longest message has. */
    public static final int MAX_LENGTH = 1 << 20;

    private enum State {
        OPEN,
        CLOSED
    }

    private enum Health {
        WHOLE,
        BROKEN
    }

    private final InputStream in;
    private final OutputStream out;
    private final Semaphore sender = new Semaphore(1, true);
    private final Semaphore receiver = new Semaphore(1, true);
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private volatile Health sending = Health.WHOLE;
    private volatile Health receiving = Health.WHOLE;

    /** An end. */
    public PipeEnd(InputStream in, OutputStream out) {
        this.in = Objects.requireNonNull(in);
        this.out = Objects.requireNonNull(out);
    }

    /** Sends one message. */
    public void send(byte[] message) throws IOException {
        Objects.requireNonNull(message);
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("at most " + MAX_LENGTH);
        }
        var frame = new ByteArrayOutputStream(message.length + 10);
        frame.writeBytes((message.length + ":").getBytes(StandardCharsets.US_ASCII));
        frame.writeBytes(message);
        frame.write(',');
        sender.acquireUninterruptibly();
        try {
            check(sending);
            sending = Health.BROKEN;
            frame.writeTo(out);
            out.flush();
            sending = Health.WHOLE;
        } finally {
            sender.release();
        }
    }

    private void check(Health health) throws IOException {
        if (state.get() == State.CLOSED) {
            throw new IllegalStateException("closed");
        }
        if (health == Health.BROKEN) {
            throw new EOFException("nobody knows where the next message begins");
        }
    }

    /** Receives one message. */
    public Optional<byte[]> receive() throws IOException {
        receiver.acquireUninterruptibly();
        try {
            check(receiving);
            receiving = Health.BROKEN;
            var message = next();
            receiving = Health.WHOLE;
            return message;
        } catch (IOException failure) {
            if (state.get() == State.CLOSED) {
                throw new IllegalStateException("closed meanwhile", failure);
            }
            throw failure;
        } finally {
            receiver.release();
        }
    }

    private Optional<byte[]> next() throws IOException {
        var digit = in.read();
        if (digit < 0) {
            return Optional.empty();
        }
        var length = 0;
        while (digit != ':') {
            length = 10 * length + digit - '0';
            digit = required(in.read());
        }
        var message = new byte[length];
        if (in.readNBytes(message, 0, length) < length) {
            throw new EOFException("cut off");
        }
        required(in.read());
        return Optional.of(message);
    }

    private static int required(int read) throws EOFException {
        if (read < 0) {
            throw new EOFException("cut off");
        }
        return read;
    }

    /** Closes both streams. */
    @Override
    public void close() throws IOException {
        if (!state.compareAndSet(State.OPEN, State.CLOSED)) {
            return;
        }
        sender.acquireUninterruptibly();
        try {
            out.close();
        } finally {
            sender.release();
            in.close();
        }
    }
}
