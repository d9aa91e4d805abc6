package processes.p09_pipe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One end of a two-way pipe (管道): whole messages over two streams of bytes.
 *
 * <p><b>Symptom.</b> It works on the author's machine, for short messages. Then a message is longer than the system's
 * buffer and arrives in two halves, the second of them as the beginning of the next. Two threads answer at the same
 * time, and from that moment on everything that comes out is nonsense. And when the child is killed the parent takes
 * what it has got so far for an answer.
 *
 * <p><b>Wrong.</b> {@code in.read(buffer)} as if it returned a message, and {@code out.write(length);
 * out.write(bytes);} as if these were one step. A stream knows neither where a message ends nor who has written what.
 *
 * <p><b>Right.</b>
 * <ul>
 *   <li>A message says how long it is, in four bytes before it. Then its content does not matter, and an end of
 *       stream is told apart: before the first of these bytes it is a farewell, anywhere else an accident.
 *   <li>Length and bytes go out under one lock, and come in under one: as long as somebody is in the middle of a
 *       message, nobody else begins. There is a lock for each direction. With one for both, an end that waits for a
 *       message could not send the question that would be answered by it.
 *   <li>A direction is broken from the first byte of a message until its last one ({@link #sendingBroken},
 *       {@link #receivingBroken}). Who gets through takes that back. Who does not, for whatever reason, has left a
 *       part of a message behind, after which nobody could tell any more where the next one begins.
 *   <li>{@link #close} takes the lock of the senders, so that it cuts off nobody, but not that of the receivers: one
 *       of them may hold it as long as the other end is silent. Closing the input is what wakes that one up.
 * </ul>
 *
 * <p><b>Why it holds.</b> All bytes that go out are written by who holds {@code sending}, and whole messages at a
 * time; so they come in as whole messages, and in the order in which the lock was taken. Between two holders the
 * stream stands exactly at the beginning of a message, or the direction is broken and nobody touches it.
 */
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
            sending.lock();
            try {
                out.close();
            } finally {
                sending.unlock();
            }
        }
    }
}
