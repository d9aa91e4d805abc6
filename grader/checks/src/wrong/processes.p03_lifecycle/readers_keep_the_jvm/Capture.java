// loses: C15
// because: the threads that read are no daemons: the JVM waits for them.
package processes.p03_lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/**
 * What comes out of one stream of a child. A thread of its own reads it from the start on, whether or not anybody asks:
 * a pipe that is full makes the child stand still, and two streams that are read one after the other fill the second
 * pipe while the first is silent.
 */
final class Capture {
    /** Written by the reading thread until {@code ended}, read by others after it. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final CountDownLatch ended = new CountDownLatch(1);

    Capture(InputStream stream) {
        // A daemon keeps no JVM from ending. No virtual thread: one that reads from a pipe keeps its carrier, and there
        // is not one for each of hundreds of silent children.
        Thread.ofPlatform().name("capture").start(() -> read(stream));
    }

    private void read(InputStream stream) {
        try (stream) {
            stream.transferTo(bytes);
        } catch (IOException broken) {
            // It has ended here: what came before is what there is.
        } finally {
            ended.countDown();
        }
    }

    /** Waits for the end of the stream; all that came, in an array that is nobody else's. */
    byte[] whole() throws InterruptedException {
        ended.await();
        return bytes.toByteArray();
    }
}
