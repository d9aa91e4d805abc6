package processes.p05_process_lock;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a {@link KitFile}, and whether anybody has looked at them. Its monitor guards everything. */
final class Content {
    /** No lock has more to write. */
    private static final int MOST = 1 << 16;

    private byte[] bytes = {};
    private boolean touched;

    /** Whether it has been read or changed, or asked for its length. */
    synchronized boolean wasTouched() {
        return touched;
    }

    synchronized int size() {
        touched = true;
        return bytes.length;
    }

    synchronized int read(ByteBuffer target, long position) {
        touched = true;
        if (position >= bytes.length) {
            return -1;
        }
        var count = Math.min(target.remaining(), bytes.length - (int) position);
        target.put(bytes, (int) position, count);
        return count;
    }

    synchronized int write(ByteBuffer source, long position) {
        touched = true;
        var count = source.remaining();
        if (position + count > MOST) {
            throw new IllegalStateException("a lock has no use for so much in its file");
        }
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, (int) position + count));
        source.get(bytes, (int) position, count);
        return count;
    }

    synchronized void truncate(long size) {
        touched = true;
        bytes = Arrays.copyOf(bytes, (int) Math.min(size, bytes.length));
    }
}
