package processes.p07_process_queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and its queue, and passes on what they say, which it does not understand: in pieces, later,
 * or up to some byte, at which the connection breaks.
 */
final class Relay implements AutoCloseable {
    static final int WHOLE = 1 << 16;

    private final ServerSocket door;
    private final String address;
    private final Plan plan;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Way toQueue;
    private final Way toClient;
    private volatile boolean over;

    /**
     * @param piece how many bytes are passed on at a time, at most
     * @param toQueue after how many bytes to the queue the connection breaks
     * @param toClient the same of bytes to the client
     * @param resets whether it breaks by a reset, or ends
     */
    record Plan(int piece, long toQueue, long toClient, boolean resets) {
        /** Passes on everything. */
        static final Plan ALL = pieces(WHOLE);

        static Plan pieces(int piece) {
            return new Plan(piece, Long.MAX_VALUE, Long.MAX_VALUE, false);
        }
    }

    /** One direction. */
    private static final class Way {
        final AtomicLong count = new AtomicLong();
        final long most;
        private boolean held; // guarded by this, as what follows
        private long until;

        Way(long most) {
            this.most = most;
        }

        synchronized void hold(boolean holds, long after) {
            held = holds;
            until = count.get() + after;
            notifyAll();
        }

        synchronized void pass() throws InterruptedException {
            while (held && count.get() >= until) {
                wait();
            }
        }
    }

    private Relay(String address, Plan plan) throws IOException {
        this.plan = plan;
        toQueue = new Way(plan.toQueue());
        toClient = new Way(plan.toClient());
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var rest = address.replaceFirst("^[0-9]+", "");
        this.address = door.getLocalPort() + rest;
        var port = Integer.parseInt(address.substring(0, address.length() - rest.length()));
        thread(() -> accepts(port));
    }

    /** A relay to the queue of the hall. */
    static Relay to(Hall hall, Plan plan) throws IOException {
        return new Relay(hall.address(), plan);
    }

    /** By which a client gets here, and through to the queue. */
    String address() {
        return address;
    }

    /** How many bytes the client has said until now. */
    long said() {
        return toQueue.count.get();
    }

    /** How many bytes it has been told. */
    long told() {
        return toClient.count.get();
    }

    /** Whether the connection has ended, by whichever side. */
    boolean isOver() {
        return over;
    }

    /** From now on nothing comes to the client, who seems not to read. */
    void holdsAnswers(boolean holds) {
        toClient.hold(holds, 0);
    }

    /** From some bytes on nothing comes to the queue. */
    void holdsCalls(boolean holds, long after) {
        toQueue.hold(holds, after);
    }

    private static void thread(Runnable body) {
        Thread.ofPlatform().daemon().name("relay").start(body);
    }

    private void accepts(int port) {
        try {
            while (true) {
                var client = door.accept();
                sockets.add(client);
                var queue = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(queue);
                client.setTcpNoDelay(true);
                queue.setTcpNoDelay(true);
                if (over || toQueue.most == 0) {
                    cut();
                }
                thread(() -> passes(client, queue, toQueue));
                thread(() -> passes(queue, client, toClient));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void passes(Socket from, Socket to, Way way) {
        try {
            var buffer = new byte[plan.piece()];
            for (var count = 0; count >= 0; count = from.getInputStream().read(buffer)) {
                way.pass();
                var passed = Math.min(count, way.most - way.count.get());
                to.getOutputStream().write(buffer, 0, (int) passed);
                if (way.count.addAndGet(passed) >= way.most) {
                    cut();
                }
            }
            cut();
        } catch (IOException | InterruptedException broken) {
            cut();
        }
    }

    /** The connection is over, as when the client's process is killed. */
    void cut() {
        over = true;
        for (var socket : sockets) {
            try {
                if (plan.resets()) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            } catch (IOException alreadyClosed) {
                continue;
            }
        }
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    @Override
    public void close() {
        holdsAnswers(false);
        holdsCalls(false, 0);
        cut();
    }
}
