package grader.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first 128 KiB of a stream; the rest is read and dropped, so that whoever writes it never waits. */
final class CapturedOutput {
    private static final int MOST_BYTES = 128 * 1024;

    /** Guarded by itself. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CapturedOutput() {}

    /** Reads the stream to its end, on a thread of its own. */
    static CapturedOutput of(InputStream stream) {
        var output = new CapturedOutput();
        Thread.ofPlatform().daemon().name("worker's output").start(() -> output.read(stream));
        return output;
    }

    private void read(InputStream stream) {
        var buffer = new byte[8192];
        try (stream) {
            for (var n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                synchronized (bytes) {
                    bytes.write(buffer, 0, Math.min(n, Math.max(0, MOST_BYTES - bytes.size())));
                }
            }
        } catch (IOException _) {
            // The stream ends with the process.
        }
    }

    /** What has been read so far. */
    String text() {
        synchronized (bytes) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
