package iomodels.i01_blocking;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A monitor counts those who are under way; each signs off himself, and stop waits until nobody is left. */
public final class EchoServer {
    private final ServerSocket listening;
    private final int longest;
    private final Set<Socket> open = new HashSet<>(); // guarded by this
    private int underWay = 1; // guarded by this
    private boolean stopped; // guarded by this

    public EchoServer(int longest) throws IOException {
        if (longest <= 0) {
            throw new IllegalArgumentException("no room for a byte: " + longest);
        }
        this.longest = longest;
        this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        new Thread(this::acceptAll).start();
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void acceptAll() {
        try (listening) {
            while (true) {
                welcome(listening.accept());
            }
        } catch (IOException closed) {
            // stop() has closed it
        } finally {
            signOff();
        }
    }

    private void welcome(Socket socket) throws IOException {
        synchronized (this) {
            if (stopped) {
                socket.close();
                return;
            }
            open.add(socket);
            underWay++;
        }
        new Thread(() -> {
                    try {
                        echo(socket);
                    } catch (IOException over) {
                        // the client or stop() has ended it
                    } finally {
                        close(socket);
                        synchronized (this) {
                            open.remove(socket);
                        }
                        signOff();
                    }
                })
                .start();
    }

    private synchronized void signOff() {
        underWay--;
        notifyAll();
    }

    private void echo(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        var in = new BufferedInputStream(socket.getInputStream());
        var out = new BufferedOutputStream(socket.getOutputStream());
        var line = new byte[16];
        var size = 0;
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n' && size == longest) {
                return;
            }
            if (size == line.length) {
                line = Arrays.copyOf(line, size < 1 << 29 ? 2 * size : Integer.MAX_VALUE - 8);
            }
            line[size++] = (byte) next;
            if (next == '\n') {
                out.write(line, 0, size);
                out.flush();
                size = 0;
            }
        }
        out.write(line, 0, size);
        out.flush();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception closedAnyway) {
            // nothing is left to be done
        }
    }

    public void stop() {
        var interrupted = false;
        synchronized (this) {
            stopped = true;
            close(listening);
            new ArrayList<>(open).forEach(EchoServer::close);
            while (underWay > 0) {
                try {
                    wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
