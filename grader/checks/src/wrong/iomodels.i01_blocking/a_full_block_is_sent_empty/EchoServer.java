// loses: C2
// because: of a line whose beginning has filled its last block to the end that block is lost.
// may lose: C3, C4, C5, C6
package iomodels.i01_blocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whoever has accepted a client serves it himself, and leaves the door to a new thread. */
public final class EchoServer {
    private final int longest;
    private final ServerSocket server;
    private final int port;

    // Guarded by this object's own lock:
    private final Object lock = new Object();
    private final HashSet<Thread> threads = new HashSet<>();
    private final HashSet<Socket> sockets = new HashSet<>();
    private boolean stopped;

    public EchoServer(int longest) throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException("a line has at least 1 byte: " + longest);
        }
        this.longest = longest;
        server = new ServerSocket();
        server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        port = server.getLocalPort();
        synchronized (lock) {
            newThread();
        }
    }

    public int port() {
        return port;
    }

    /** Holds the lock. */
    private void newThread() {
        var thread = Thread.ofPlatform().daemon().name("echo").unstarted(this::acceptAndServe);
        threads.add(thread);
        try {
            thread.start();
        } catch (Throwable none) {
            threads.remove(thread);
            throw none;
        }
    }

    private void acceptAndServe() {
        try {
            var socket = acceptOne();
            if (socket == null) {
                return;
            }
            try (socket) {
                socket.setTcpNoDelay(true);
                new Lines(socket).serve();
            } catch (IOException e) {
                // that was this client
            } finally {
                synchronized (lock) {
                    sockets.remove(socket);
                }
            }
        } finally {
            synchronized (lock) {
                threads.remove(Thread.currentThread());
                lock.notifyAll();
            }
        }
    }

    /** A client, when another thread accepts already; null when the server is stopped. */
    private Socket acceptOne() {
        while (true) {
            Socket socket = null;
            try {
                socket = server.accept();
                synchronized (lock) {
                    if (stopped) {
                        socket.close();
                        return null;
                    }
                    newThread();
                    sockets.add(socket);
                    return socket;
                }
            } catch (IOException | OutOfMemoryError e) {
                if (socket != null) {
                    quietly(socket);
                }
                synchronized (lock) {
                    if (stopped) {
                        return null;
                    }
                }
            }
        }
    }

    private static void quietly(AutoCloseable it) {
        try {
            it.close();
        } catch (Exception e) {
            // quietly
        }
    }

    public void stop() {
        var interrupted = false;
        synchronized (lock) {
            stopped = true;
            quietly(server);
            sockets.forEach(EchoServer::quietly);
            while (!threads.isEmpty()) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Lines {
        private static final int BLOCK = 1 << 14;

        private final Socket socket;
        private final List<byte[]> blocks = new ArrayList<>();
        private int used = BLOCK;
        private int count; // of bytes in the blocks

        Lines(Socket socket) {
            this.socket = socket;
        }

        void serve() throws IOException {
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            var buffer = new byte[BLOCK];
            int length;
            while ((length = in.read(buffer)) != -1) {
                var begin = 0;
                for (var i = 0; i < length; i++) {
                    if (buffer[i] == '\n') {
                        writeBlocks(out);
                        out.write(buffer, begin, i + 1 - begin);
                        begin = i + 1;
                    } else if ((long) count + (i - begin) >= longest) {
                        return;
                    }
                }
                for (var i = begin; i < length; i++) {
                    add(buffer[i]);
                }
            }
            writeBlocks(out);
        }

        private void add(byte b) {
            if (used == BLOCK) {
                blocks.add(new byte[BLOCK]);
                used = 0;
            }
            blocks.getLast()[used++] = b;
            count++;
        }

        private void writeBlocks(java.io.OutputStream out) throws IOException {
            for (var i = 0; i < blocks.size(); i++) {
                out.write(blocks.get(i), 0, i + 1 < blocks.size() ? BLOCK : used % BLOCK);
            }
            blocks.clear();
            used = BLOCK;
            count = 0;
        }
    }
}
