package processes.p04_process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Our end of the pipe that a {@link KitProcess} reads from: it holds as much as those of the system, and takes no
 * notice of interrupts.
 */
final class KitInput extends OutputStream {
    static final int CAPACITY = 65_536;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private @Nullable OutputStream real;
    private int inside;
    private long taken;
    private boolean reads;
    private boolean gone;
    private boolean closed;

    /** From now on everything is read as soon as it comes. */
    synchronized void letsRead() {
        reads = true;
        taken += inside;
        inside = 0;
        notifyAll();
    }

    /** All that was written, and will be, is written to a real child as well, whose pipe stays open. */
    synchronized void forwardsTo(OutputStream to) throws IOException {
        written.writeTo(to);
        to.flush();
        real = to;
    }

    /** Nobody will ever read any more. */
    synchronized void breaks() {
        gone = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** How many bytes have been read. */
    synchronized long taken() {
        return taken;
    }

    @Override
    public synchronized void write(byte[] bytes, int start, int length) throws IOException {
        Objects.checkFromIndexSize(start, length, bytes.length);
        for (var left = length; left > 0; ) {
            awaitRoom();
            var now = reads ? left : Math.min(left, CAPACITY - inside);
            forward(bytes, start + length - left, now);
            taken += reads ? now : 0;
            inside += reads ? 0 : now;
            left -= now;
        }
    }

    private void forward(byte[] bytes, int from, int count) throws IOException {
        written.write(bytes, from, count);
        if (real != null) {
            real.write(bytes, from, count);
            real.flush();
        }
    }

    private void awaitRoom() throws IOException {
        var interrupted = false;
        while (!gone && !closed && !reads && inside == CAPACITY) {
            try {
                wait();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (closed) {
            throw new IOException("Stream Closed");
        }
        if (gone) {
            throw new IOException("Broken pipe");
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
