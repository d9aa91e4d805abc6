package iomodels.i02_nonblocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Stop closes the door and the channels itself, as soon as the thread has seen that it is to end, and hurries it. */
public final class EchoServer {
    private final int longest;
    private final Network network;
    private final ServerSocketChannel door;
    private final int port;
    private final ArrayList<Slot> slots = new ArrayList<>(); // guarded by this
    private final Thread thread;
    private boolean ends; // guarded by this

    public EchoServer(int longest, Network network) throws IOException {
        Objects.requireNonNull(network, "network");
        if (longest < 1) {
            throw new IllegalArgumentException("longest: " + longest);
        }
        this.longest = longest;
        this.network = network;
        this.door = network.open();
        try {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            port = ((InetSocketAddress) door.getLocalAddress()).getPort();
            door.configureBlocking(false);
        } catch (IOException e) {
            door.close();
            throw e;
        }
        thread = new Thread(this::loop);
        thread.start();
    }

    private void loop() {
        var pause = 0L;
        while (true) {
            synchronized (this) {
                if (ends) {
                    return;
                }
                pause = goesRound() ? 0 : pause == 0 ? 100_000 : Math.min(12_800_000, pause * 2);
            }
            if (pause > 0) {
                network.pause(pause);
            }
        }
    }

    private boolean goesRound() {
        var found = false;
        for (var i = slots.size() - 1; i >= 0; i--) {
            found |= slots.get(i).turn();
            if (slots.get(i).isFree()) {
                var last = slots.removeLast();
                if (i < slots.size()) {
                    slots.set(i, last);
                }
            }
        }
        try {
            var client = door.accept();
            if (client == null) {
                network.foundNothing();
                return found;
            }
            found = true;
            slots.add(new Slot(client, longest, network));
        } catch (IOException e) {
            return found;
        }
        return found;
    }

    public int port() {
        return port;
    }

    public void stop() {
        synchronized (this) {
            ends = true;
            slots.forEach(Slot::free);
            slots.clear();
            try {
                door.close();
            } catch (IOException e) {
                // closed
            }
        }
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                LockSupport.unpark(thread);
                thread.join(1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
