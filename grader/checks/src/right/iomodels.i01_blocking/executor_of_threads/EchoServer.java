package iomodels.i01_blocking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Every thread that is started asks, once its socket is known to stop(), whether the server is still open. */
public final class EchoServer {
    private final int longest;
    private final ServerSocket server = new ServerSocket();
    private final ConcurrentHashMap<Socket, Boolean> sockets = new ConcurrentHashMap<>();
    private final ExecutorService executor =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
    private volatile boolean stopping;

    public EchoServer(int longest) throws IOException {
        this.longest = longest;
        if (longest < 1) {
            server.close();
            throw new IllegalArgumentException("longest");
        }
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        executor.submit(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!stopping) {
            try {
                var socket = server.accept();
                sockets.put(socket, true);
                if (stopping) {
                    quit(socket);
                }
                executor.submit(() -> serve(socket));
            } catch (IOException closed) {
                continue;
            } catch (RejectedExecutionException stopped) {
                sockets.keySet().forEach(EchoServer::quit);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = socket.getInputStream();
                var out = socket.getOutputStream()) {
            echo(in, out);
        } catch (IOException over) {
            return;
        } finally {
            sockets.remove(socket);
        }
    }

    /** What was read is one window; it slides, and grows when a line does not fit. */
    private void echo(InputStream in, OutputStream out) throws IOException {
        var window = new byte[4_096];
        var filled = 0;
        for (int count; (count = in.read(window, filled, window.length - filled)) >= 0; ) {
            var end = filled + count;
            var begin = 0;
            for (var i = filled; i < end; i++) {
                if (window[i] == '\n' && i - begin <= longest) {
                    out.write(window, begin, i + 1 - begin);
                    begin = i + 1;
                } else if (i - begin >= longest) {
                    return;
                }
            }
            filled = end - begin;
            var next = filled == window.length ? new byte[2 * filled] : window;
            System.arraycopy(window, begin, next, 0, filled);
            window = next;
        }
        out.write(window, 0, filled);
    }

    public void stop() {
        stopping = true;
        quit(server);
        sockets.keySet().forEach(EchoServer::quit);
        executor.close();
    }

    private static void quit(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception ignored) {
            return;
        }
    }
}
