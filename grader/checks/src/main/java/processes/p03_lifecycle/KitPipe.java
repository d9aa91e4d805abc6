package processes.p03_lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Our end of a pipe that a {@link KitProcess} writes into. As those of the system it takes no notice of interrupts, and
 * what nobody has read is lost when our end is closed.
 */
final class KitPipe extends InputStream {
    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private int offset;
    private int inside;
    private int capacity = Integer.MAX_VALUE;
    private boolean held;
    private boolean ended;
    private boolean closed;
    private @Nullable IOException failure;

    /** Whoever writes waits while so many bytes have not been read. */
    synchronized KitPipe capacity(int most) {
        capacity = most;
        return this;
    }

    /** From now on readers get nothing, as if they had no processor. */
    synchronized void holdsReaders() {
        held = true;
    }

    /** Now they do. */
    synchronized void letsReadersGo() {
        held = false;
        notifyAll();
    }

    /** Writes, and waits when the pipe is full; what is written into a pipe that is closed is lost. */
    synchronized void writes(byte[] bytes) throws InterruptedException {
        while (inside > 0 && (long) inside + bytes.length > capacity && !closed) {
            wait();
        }
        if (!closed && bytes.length > 0) {
            chunks.add(bytes.clone());
            inside += bytes.length;
            notifyAll();
        }
    }

    /** Nobody can write any more. */
    synchronized void ends() {
        ended = true;
        notifyAll();
    }

    /** When all is read that was written, reading fails. */
    synchronized void fails(IOException with) {
        failure = with;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized int read(byte[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        awaitSomething();
        if (closed) {
            throw new IOException("Stream closed");
        }
        var chunk = chunks.peek();
        if (chunk == null) {
            if (failure != null) {
                throw failure;
            }
            return -1;
        }
        var count = Math.min(length, chunk.length - offset);
        System.arraycopy(chunk, offset, target, start, count);
        offset += count;
        inside -= count;
        if (offset == chunk.length) {
            chunks.remove();
            offset = 0;
        }
        notifyAll();
        return count;
    }

    private void awaitSomething() {
        var interrupted = false;
        while (!closed && (held || chunks.isEmpty() && !ended && failure == null)) {
            try {
                wait();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int available() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        return held ? 0 : inside;
    }

    @Override
    public synchronized void close() {
        closed = true;
        chunks.clear();
        inside = 0;
        offset = 0;
        notifyAll();
    }
}
