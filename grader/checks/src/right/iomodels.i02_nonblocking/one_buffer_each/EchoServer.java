package iomodels.i02_nonblocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** One buffer for each client, which is read into and written from in the same turn; a latch tells of the end. */
public final class EchoServer {
    private final ServerSocketChannel server;
    private final int port;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    public EchoServer(int longest, Network network) throws IOException {
        if (network == null) {
            throw new NullPointerException("network");
        } else if (longest <= 0) {
            throw new IllegalArgumentException("longest");
        }
        server = network.open();
        try {
            server.configureBlocking(false);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException e) {
            server.close();
            throw e;
        }
        new Thread(() -> poll(longest, network)).start();
    }

    private void poll(int longest, Network network) {
        Set<Session> sessions = new LinkedHashSet<>();
        var quiet = 0;
        try {
            while (!stopping) {
                var found = accept(sessions, longest, network);
                for (var all = sessions.iterator(); all.hasNext(); ) {
                    var session = all.next();
                    found |= session.work();
                    if (session.isClosed()) {
                        all.remove();
                    }
                }
                if (found) {
                    quiet = 0;
                } else if (!stopping) {
                    network.pause(100_000L << quiet);
                    quiet = Math.min(quiet + 1, 7);
                }
            }
        } finally {
            sessions.forEach(Session::close);
            try {
                server.close();
            } catch (IOException e) {
                // closed
            }
            ended.countDown();
        }
    }

    private boolean accept(Set<Session> sessions, int longest, Network network) {
        var found = false;
        for (var count = 0; count < 64; count++) {
            try {
                var channel = server.accept();
                if (channel == null) {
                    network.foundNothing();
                    return found;
                }
                found = true;
                var session = new Session(channel, longest, network);
                if (session.begins()) {
                    sessions.add(session);
                }
            } catch (IOException e) {
                return found;
            }
        }
        return found;
    }

    public int port() {
        return port;
    }

    public void stop() {
        stopping = true;
        var interrupted = false;
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
