package processes.p09_pipe;

import java.io.IOException;
import java.io.OutputStream;

/** Where a cable takes what is written. */
final class CableOutput extends OutputStream {
    private final Cable cable;

    CableOutput(Cable cable) {
        this.cable = cable;
    }

    @Override
    public void write(int one) throws IOException {
        cable.put(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        cable.put(from, offset, length);
    }

    @Override
    public void flush() throws IOException {
        cable.flush();
    }

    @Override
    public void close() throws IOException {
        cable.close(Nature.Deed.CLOSE_OUTPUT);
    }
}
