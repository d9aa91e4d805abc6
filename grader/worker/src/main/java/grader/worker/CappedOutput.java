package grader.worker;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes on the first 64 KiB of what a submission prints and drops the rest: a flood must not fill pipes, disks or
 * reports.
 */
final class CappedOutput extends OutputStream {
    private static final int MOST_BYTES = 64 * 1024;

    private final OutputStream out;
    private int written;

    CappedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        var room = Math.min(length, MOST_BYTES - written);
        if (room > 0) {
            out.write(bytes, offset, room);
            written += room;
        }
    }
}
