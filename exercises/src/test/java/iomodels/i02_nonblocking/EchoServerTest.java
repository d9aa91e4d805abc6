package iomodels.i02_nonblocking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How it is used, and the plainest mistakes. The contract is in {@link EchoServer}; the grader sees more. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EchoServerTest {
    private final CountingNetwork network = new CountingNetwork();

    private static Socket client(EchoServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String receive(Socket client, int count) throws IOException {
        return new String(client.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aLineComesBack() throws IOException {
        var server = new EchoServer(1_000, network);
        try (var client = client(server)) {
            send(client, "hel");
            send(client, "lo\r\n\n");
            assertEquals("hello\r\n\n", receive(client, 8));
        } finally {
            server.stop();
        }
    }

    @Test
    void aSilentClientDelaysNobody() throws IOException {
        var server = new EchoServer(1_000, network);
        try (var _ = client(server);
                var client = client(server)) {
            send(client, "hello\n");
            assertEquals("hello\n", receive(client, 6));
        } finally {
            server.stop();
        }
    }

    @Test
    void theRestComesBackAtTheEnd() throws IOException {
        var server = new EchoServer(1_000, network);
        try (var client = client(server)) {
            send(client, "one\ntwo");
            client.shutdownOutput();
            assertEquals("one\ntwo", receive(client, 8), "all, and then the end");
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsAskedInVainIsCounted() throws IOException {
        var server = new EchoServer(1_000, network);
        try (var client = client(server)) {
            send(client, "hello\n");
            assertEquals("hello\n", receive(client, 6));
            await("somebody was asked in vain").until(() -> network.inVain() > 0);
        } finally {
            server.stop();
        }
    }

    @Test
    void stopEndsTheServer() throws IOException {
        var server = new EchoServer(1_000, network);
        try (var client = client(server)) {
            send(client, "hello\n");
            assertEquals("hello\n", receive(client, 6));
            server.stop();
            assertThrows(IOException.class, () -> client(server).close());
            server.stop();
        }
    }

    @Test
    void aLongestLineOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EchoServer(0, network));
    }
}
