// loses: C11
// because: close loses its patience after a second, and cuts off the message that is being written
package processes.p09_pipe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

public final class PipeEnd implements AutoCloseable {
    /** How many bytes the longest message has: 1 MiB. */
    public static final int MAX_LENGTH = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final AtomicBoolean closed = new AtomicBoolean();

    private final ReentrantLock sending = new ReentrantLock();
    /** Somebody has begun to write a message and has not come to its end. Guarded by {@code sending}. */
    private boolean sendingBroken;

    private final ReentrantLock receiving = new ReentrantLock();
    /** Somebody has begun to read a message and has not come to its end. Guarded by {@code receiving}. */
    private boolean receivingBroken;

    /** An end of a pipe. */
    public PipeEnd(InputStream in, OutputStream out) {
        this.in = Objects.requireNonNull(in, "in");
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Sends one message. */
    public void send(byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException(message.length + " bytes are more than " + MAX_LENGTH);
        }
        sending.lock();
        try {
            requireOpen();
            if (sendingBroken) {
                throw new IOException("an earlier message was not written to its end");
            }
            sendingBroken = true;
            out.write(framed(message));
            out.flush();
            sendingBroken = false;
        } finally {
            sending.unlock();
        }
    }

    /** Length and bytes in one array, since every call of {@code write} is one of the system's. */
    private static byte[] framed(byte[] message) {
        return ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(message.length)
                .put(message)
                .array();
    }

    /** Waits for one message; empty when the other end has sent its last one. */
    public Optional<byte[]> receive() throws IOException {
        receiving.lock();
        try {
            requireOpen();
            if (receivingBroken) {
                throw new EOFException("an earlier message was not read to its end");
            }
            receivingBroken = true;
            var message = read();
            receivingBroken = false;
            return message;
        } catch (IOException failure) {
            requireOpen(); // who was waiting for a byte when this end was closed is told that
            throw failure;
        } finally {
            receiving.unlock();
        }
    }

    private Optional<byte[]> read() throws IOException {
        var header = in.readNBytes(Integer.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        requireWhole(header, Integer.BYTES);
        var length = ByteBuffer.wrap(header).getInt();
        var message = in.readNBytes(length);
        requireWhole(message, length);
        return Optional.of(message);
    }

    /** {@code readNBytes} waits until it has as many as were asked for; fewer it returns only at the stream's end. */
    private static void requireWhole(byte[] bytes, int length) throws EOFException {
        if (bytes.length < length) {
            throw new EOFException("the stream has ended within a message");
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("this end is closed");
        }
    }

    /** Closes both streams. */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        try (in) {
            waitForSenders();
            out.close();
        }
    }

    private void waitForSenders() {
        var interrupted = false;
        var until = System.nanoTime() + 1_000_000_000L;
        for (var left = 1_000_000_000L; left > 0; left = until - System.nanoTime()) {
            try {
                if (sending.tryLock(left, TimeUnit.NANOSECONDS)) {
                    sending.unlock();
                    break;
                }
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
