package processes.p07_process_queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class House implements Desk {
    private static final int BACKLOG = 128;

    private final Counter counter;
    private final int capacity;
    private final String secret = UUID.randomUUID().toString();
    private final ServerSocket door;
    private final Thread doorman;
    private final Set<Guest> guests = ConcurrentHashMap.newKeySet();

    House(int capacity) throws IOException {
        this.capacity = capacity;
        counter = new Counter(capacity);
        door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        doorman = Thread.ofPlatform().daemon().name("doorman").start(this::accepts);
    }

    String address() {
        return door.getLocalPort() + "/" + secret;
    }

    private void accepts() {
        while (!door.isClosed()) {
            try {
                var guest = new Guest(door.accept(), counter, secret.getBytes(StandardCharsets.US_ASCII), capacity);
                guests.removeIf(other -> other.link().isOver());
                guests.add(guest);
                guest.link().start();
            } catch (IOException closedOrFailed) {
                continue;
            }
        }
    }

    @Override
    public void submit(Ticket ticket) {
        counter.submit(ticket);
    }

    @Override
    public void cancel(Ticket ticket) {
        counter.cancel(ticket);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAllTheSame) {
            counter.close();
        }
        Joining.of(doorman);
        counter.close();
        guests.forEach(guest -> guest.link().close());
        guests.forEach(guest -> guest.link().join());
    }
}
