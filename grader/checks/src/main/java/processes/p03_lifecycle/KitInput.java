package processes.p03_lifecycle;

import java.io.OutputStream;

/** Our end of the pipe that a {@link KitProcess} reads from. */
final class KitInput extends OutputStream {
    private volatile boolean closed;

    boolean isClosed() {
        return closed;
    }

    @Override
    public void write(int one) {}

    @Override
    public void close() {
        closed = true;
    }
}
