package processes.p07_process_queue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Listens at a port as a queue may have done before: hangs up on whoever comes. */
final class Impostor implements AutoCloseable {
    private final ServerSocket door;

    Impostor() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("relay").start(this::serves);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serves() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException goneOrClosed) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
