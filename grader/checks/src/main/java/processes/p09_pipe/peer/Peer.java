package processes.p09_pipe.peer;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import processes.p09_pipe.PipeEnd;

/**
 * A program whose standard streams are a pipe. It sends back every message, until there is none any more; then it ends
 * with exit code 0. From a message on that begins with {@link #CUT} its output takes only so many bytes more as the
 * next byte says: then it tells that on its standard error and stands still, so that it can be killed there.
 */
public final class Peer {
    /** The first byte of the message that it does not answer wholly. */
    public static final byte CUT = 0x43;

    private Peer() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        var output = new Output(new FileOutputStream(FileDescriptor.out));
        try (var end = new PipeEnd(new FileInputStream(FileDescriptor.in), output)) {
            for (var message = end.receive(); message.isPresent(); message = end.receive()) {
                var bytes = message.get();
                if (bytes.length > 1 && bytes[0] == CUT) {
                    output.left = bytes[1];
                }
                end.send(bytes);
            }
        }
    }

    /** Takes all, or only so many bytes more. */
    private static final class Output extends OutputStream {
        private final OutputStream out;
        private int left = Integer.MAX_VALUE;

        Output(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (left == Integer.MAX_VALUE) {
                out.write(bytes, offset, length);
                return;
            }
            var taken = Math.min(left, length);
            out.write(bytes, offset, taken);
            left -= taken;
            if (left == 0) {
                standStill();
            }
        }

        private static void standStill() {
            System.err.println("the output takes no more");
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException byNobody) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
