package processes.p09_pipe;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import processes.p09_pipe.Nature.Deed;

/**
 * One direction of a pipe, in memory: what is written to its output comes out of its input. It counts all calls, knows
 * all bytes that ever went in, and does on demand whatever streams do: hands over few bytes at a time, keeps bytes back
 * until they are flushed, is full, ends, fails. Who waits in it is interrupted by nothing.
 */
final class Cable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Nature nature;
    /** Every byte that was written. Guarded by lock, as is all that follows. */
    private byte[] bytes = new byte[256];

    private int written;
    private int visible;
    private int read;
    private boolean ended;
    private boolean deaf;
    private final Counts counts = new Counts();

    private interface Step<T, E extends Exception> {
        T run() throws E;
    }

    Cable(Nature nature) {
        this.nature = nature;
    }

    private <T, E extends Exception> T locked(Step<T, E> step) throws E {
        lock.lock();
        try {
            return step.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T changing(Step<T, RuntimeException> step) {
        return locked(() -> {
            changed.signalAll();
            return step.run();
        });
    }

    CableInput input() {
        return new CableInput(this);
    }

    CableOutput output() {
        return new CableOutput(this);
    }

    <T> T look(Counts.Look<T> look) {
        return locked(() -> look.at(counts));
    }

    int written() {
        return locked(() -> written);
    }

    int visible() {
        return locked(() -> visible);
    }

    int read() {
        return locked(() -> read);
    }

    byte[] record() {
        return locked(() -> Arrays.copyOf(bytes, written));
    }

    void end() {
        changing(() -> ended = true);
    }

    void goDeaf() {
        changing(() -> deaf = true);
    }

    /** From now on there is room for so many bytes that were not read. */
    void widen(int capacity) {
        changing(() -> nature.capacity(capacity));
    }

    /** Takes so many bytes out, as a reader would. */
    void drain(int count) {
        changing(() -> read = Math.min(visible, read + count));
    }

    /** Puts bytes in, past any output. */
    void fill(byte[] more) {
        changing(() -> {
            append(more, 0, more.length);
            return visible = written;
        });
    }

    private void append(byte[] from, int offset, int count) {
        if (bytes.length < written + count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, written + count));
        }
        System.arraycopy(from, offset, bytes, written, count);
        written += count;
    }

    int take(byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        return locked(() -> {
            counts.reads++;
            while (length > 0 && read == visible && !ended && !deaf && !nature.fails(Deed.READ, read)) {
                changed.awaitUninterruptibly();
            }
            if (deaf) {
                throw new IOException("the stream is closed");
            }
            if (length == 0) {
                return 0;
            }
            nature.fail(Deed.READ, read);
            var count = nature.piece(read, Math.min(length, visible - read));
            System.arraycopy(bytes, read, to, offset, count);
            read += count;
            changed.signalAll();
            return count == 0 ? -1 : count;
        });
    }

    void put(byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        locked(() -> {
            counts.wrote(length);
            var put = 0;
            while (put < length) {
                put += putSome(from, offset + put, length - put);
            }
            return put;
        });
    }

    /** Puts in what there is room for, or waits until there is. */
    private int putSome(byte[] from, int offset, int length) throws IOException {
        if (ended || deaf) {
            throw new IOException(ended ? "the stream is closed" : "broken pipe");
        }
        nature.fail(Deed.WRITE, written);
        var count = nature.room(written, written - read, length);
        append(from, offset, count);
        if (!nature.keepsBack()) {
            visible = written;
        }
        if (count == 0) {
            changed.awaitUninterruptibly();
        } else {
            changed.signalAll();
        }
        return count;
    }

    void flush() throws IOException {
        locked(() -> {
            counts.flushes++;
            nature.fail(Deed.FLUSH, written);
            changed.signalAll();
            return visible = written;
        });
    }

    int available() {
        return locked(() -> {
            counts.availables++;
            return nature.isCoy() ? 0 : visible - read;
        });
    }

    /** Closes the input or the output. What was not flushed is lost then, as it may be. */
    void close(Deed deed) throws IOException {
        locked(() -> {
            if (deed == Deed.CLOSE_INPUT) {
                counts.inputCloses++;
                deaf = true;
            } else {
                counts.outputCloses++;
                ended = true;
            }
            changed.signalAll();
            nature.fail(deed, 0);
            return deed;
        });
    }
}
