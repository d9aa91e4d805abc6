package processes.p09_pipe;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * No length of the whole: a message goes in chunks of up to 255 bytes, each behind its own length, and the first one
 * that is shorter is the last. Its own queue of parked threads a direction.
 */
public final class PipeEnd implements AutoCloseable {
    /** How many bytes the longest message has. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final int CHUNK = 255;

    /** Threads come in one after the other, in the order in which they came. */
    private static final class Gate {
        private final ConcurrentLinkedQueue<Thread> queue = new ConcurrentLinkedQueue<>();
        boolean broken;

        void enter() {
            var me = Thread.currentThread();
            queue.add(me);
            var interrupted = false;
            while (queue.peek() != me) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                me.interrupt();
            }
        }

        void leave() {
            queue.remove();
            LockSupport.unpark(queue.peek());
        }
    }

    /** Reads ahead into a buffer of its own. */
    private static final class Reader {
        private final InputStream in;
        private final byte[] buffer = new byte[4096];
        private int from;
        private int to;

        Reader(InputStream in) {
            this.in = in;
        }

        /** The next byte, or -1. */
        int next() throws IOException {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
            }
            return from < to ? buffer[from++] & 0xFF : -1;
        }

        void into(ByteArrayOutputStream message, int count) throws IOException {
            for (var left = count; left > 0; ) {
                if (from == to) {
                    message.write(byteOrEnd());
                    left--;
                }
                var some = Math.min(left, to - from);
                message.write(buffer, from, some);
                from += some;
                left -= some;
            }
        }

        int byteOrEnd() throws IOException {
            var next = next();
            if (next < 0) {
                throw new EOFException();
            }
            return next;
        }
    }

    private final Reader reader;
    private final InputStream in;
    private final OutputStream out;
    private final Gate senders = new Gate();
    private final Gate receivers = new Gate();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** An end. */
    public PipeEnd(InputStream in, OutputStream out) {
        if (in == null) {
            throw new NullPointerException("in");
        }
        if (out == null) {
            throw new NullPointerException("out");
        }
        this.in = in;
        this.out = out;
        reader = new Reader(in);
    }

    /** Sends one message. */
    public void send(byte[] message) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException();
        }
        var frame = new ByteArrayOutputStream();
        for (var at = 0; at <= message.length; at += CHUNK) {
            var count = Math.min(CHUNK, message.length - at);
            frame.write(count);
            frame.write(message, at, count);
        }
        senders.enter();
        try {
            requireUsable(senders);
            senders.broken = true;
            out.write(frame.toByteArray());
            out.flush();
            senders.broken = false;
        } finally {
            senders.leave();
        }
    }

    private void requireUsable(Gate gate) throws IOException {
        if (closed.get()) {
            throw new IllegalStateException();
        }
        if (gate.broken) {
            throw new EOFException();
        }
    }

    /** Receives one message. */
    public Optional<byte[]> receive() throws IOException {
        receivers.enter();
        try {
            requireUsable(receivers);
            receivers.broken = true;
            var first = reader.next();
            var message = first < 0 ? Optional.<byte[]>empty() : Optional.of(from(first));
            receivers.broken = false;
            return message;
        } catch (IOException failure) {
            if (closed.get()) {
                throw new IllegalStateException(failure);
            }
            throw failure;
        } finally {
            receivers.leave();
        }
    }

    private byte[] from(int first) throws IOException {
        var message = new ByteArrayOutputStream();
        var count = first;
        reader.into(message, count);
        while (count == CHUNK) {
            count = reader.byteOrEnd();
            reader.into(message, count);
        }
        return message.toByteArray();
    }

    /** Closes both streams. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try {
                senders.enter();
                out.close();
            } finally {
                senders.leave();
                in.close();
            }
        }
    }
}
