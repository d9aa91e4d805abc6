package processes.p09_pipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a pipe is used, and the plainest mistakes. The contract is in {@link PipeEnd}; the grader looks closer. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipeEndTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What an end writes for these messages. */
    private static byte[] written(byte[]... messages) throws IOException {
        var out = new ByteArrayOutputStream();
        var end = new PipeEnd(InputStream.nullInputStream(), out);
        for (var message : messages) {
            end.send(message);
        }
        return out.toByteArray();
    }

    /** An end that reads these bytes, and then the end of the stream. */
    private static PipeEnd reading(byte[] bytes) {
        return new PipeEnd(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    @Test
    void messagesArriveOneByOne() throws IOException {
        var end = reading(written(bytes("hello"), bytes(""), bytes("two\nlines")));
        assertArrayEquals(bytes("hello"), end.receive().orElseThrow());
        assertArrayEquals(bytes(""), end.receive().orElseThrow());
        assertArrayEquals(bytes("two\nlines"), end.receive().orElseThrow());
        assertTrue(end.receive().isEmpty());
    }

    @Test
    void aLongMessageArrivesWhole() throws IOException {
        var message = new byte[PipeEnd.MAX_LENGTH];
        for (var i = 0; i < message.length; i++) {
            message[i] = (byte) (i * 31);
        }
        assertArrayEquals(message, reading(written(message)).receive().orElseThrow());
    }

    @Test
    void aMessageComesInPieces() throws IOException {
        var slow = new FilterInputStream(new ByteArrayInputStream(written(bytes("hello")))) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return super.read(to, offset, Math.min(1, length));
            }
        };
        assertArrayEquals(
                bytes("hello"),
                new PipeEnd(slow, OutputStream.nullOutputStream()).receive().orElseThrow());
    }

    @Test
    void aMessageThatIsCutOffIsAnAccident() throws IOException {
        var whole = written(bytes("hello"));
        assertThrows(EOFException.class, () -> reading(Arrays.copyOf(whole, whole.length - 1))
                .receive());
    }

    @Test
    void receiveWaitsForAMessage() throws Exception {
        var in = new PipedInputStream();
        var other = new PipeEnd(InputStream.nullInputStream(), new PipedOutputStream(in));
        var end = new PipeEnd(in, OutputStream.nullOutputStream());
        var received = new byte[1][];
        var receiver = Thread.ofPlatform().start(() -> {
            try {
                received[0] = end.receive().orElseThrow();
            } catch (IOException failed) {
                received[0] = bytes(failed.toString());
            }
        });
        assertFalse(receiver.join(Duration.ofMillis(50)));
        other.send(bytes("late"));
        receiver.join();
        assertEquals("late", new String(received[0], StandardCharsets.UTF_8));
    }

    @Test
    void aClosedEndSaysSo() throws IOException {
        var end = reading(written(bytes("hello")));
        end.close();
        end.close();
        assertThrows(IllegalStateException.class, () -> end.send(bytes("late")));
        assertThrows(IllegalStateException.class, end::receive);
    }

    @Test
    void whatIsNoMessageIsRefused() {
        var out = new ByteArrayOutputStream();
        var end = new PipeEnd(InputStream.nullInputStream(), out);
        assertThrows(NullPointerException.class, () -> end.send(null));
        assertThrows(IllegalArgumentException.class, () -> end.send(new byte[PipeEnd.MAX_LENGTH + 1]));
        assertEquals(0, out.size());
    }
}
