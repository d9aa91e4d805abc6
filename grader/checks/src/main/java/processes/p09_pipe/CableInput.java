package processes.p09_pipe;

import java.io.IOException;
import java.io.InputStream;

/** Where what was written to a cable comes out. */
final class CableInput extends InputStream {
    private final Cable cable;

    CableInput(Cable cable) {
        this.cable = cable;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return cable.take(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        return cable.take(to, offset, length);
    }

    @Override
    public int available() {
        return cable.available();
    }

    @Override
    public void close() throws IOException {
        cable.close(Nature.Deed.CLOSE_INPUT);
    }
}
