// loses: C2
// because: the newest item comes out first
// may lose: C10
package processes.p07_process_queue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

public final class ProcessQueue implements AutoCloseable {
    public static final int MAX_LENGTH = 1 << 20;

    private final Desk desk;
    private final String address;
    private final int capacity;

    private ProcessQueue(Desk desk, String address, int capacity) {
        this.desk = desk;
        this.address = address;
        this.capacity = capacity;
    }

    public static ProcessQueue create(int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ": there is room for at least one item");
        }
        var house = new House(capacity);
        return new ProcessQueue(house, house.address(), capacity);
    }

    public static ProcessQueue connect(String address) throws IOException {
        var slash = address.indexOf('/');
        if (slash < 1 || !address.substring(0, slash).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("no address of a queue: " + address);
        }
        var port = Integer.parseInt(address.substring(0, slash));
        if (port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        var visit = Visit.to(port, address.substring(slash + 1));
        return new ProcessQueue(visit, address, visit.capacity());
    }

    public String address() {
        return address;
    }

    public void put(byte[] item) throws InterruptedException {
        isDone(patiently(new Ask.Put(copied(item), true), Optional.empty()));
    }

    public void put(byte[] item, Duration timeout) throws InterruptedException {
        isDone(patiently(new Ask.Put(copied(item), true), Optional.of(timeout)));
    }

    public void putNowait(byte[] item) {
        isDone(atOnce(new Ask.Put(copied(item), false)));
    }

    private static byte[] copied(byte[] item) {
        if (item.length > MAX_LENGTH) {
            throw new IllegalArgumentException(item.length + " bytes are more than " + MAX_LENGTH);
        }
        return item.clone();
    }

    private static void isDone(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() -> {}
            case Outcome.Nothing() -> throw new QueueFull();
            case Outcome.Closed() -> throw new QueueClosed();
            case Outcome.Taken _, Outcome.Inside _ -> throw new AssertionError(outcome);
        }
    }

    public byte[] get() throws InterruptedException {
        return taken(patiently(new Ask.Get(true), Optional.empty()));
    }

    public byte[] get(Duration timeout) throws InterruptedException {
        return taken(patiently(new Ask.Get(true), Optional.of(timeout)));
    }

    public byte[] getNowait() {
        return taken(atOnce(new Ask.Get(false)));
    }

    private static byte[] taken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var item) -> item;
            case Outcome.Nothing() -> throw new QueueEmpty();
            case Outcome.Closed() -> throw new QueueClosed();
            case Outcome.Done _, Outcome.Inside _ -> throw new AssertionError(outcome);
        };
    }

    public int size() {
        return switch (atOnce(new Ask.Size())) {
            case Outcome.Inside(var items) -> items;
            case Outcome.Closed() -> throw new QueueClosed();
            case Outcome other -> throw new AssertionError(other);
        };
    }

    public boolean full() {
        return size() == capacity;
    }

    public boolean empty() {
        return size() == 0;
    }

    private Outcome atOnce(Ask ask) {
        var ticket = new Ticket(ask);
        desk.submit(ticket);
        return ticket.awaitSoon();
    }

    private Outcome patiently(Ask ask, Optional<Duration> time) throws InterruptedException {
        var nanos = time.map(ProcessQueue::nanos);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var ticket = new Ticket(ask);
        desk.submit(ticket);
        try {
            return nanos.isPresent() ? ticket.await(nanos.get()) : ticket.await();
        } catch (TimeoutException over) {
            desk.cancel(ticket);
            return ticket.awaitSoon();
        } catch (InterruptedException asked) {
            desk.cancel(ticket);
            var outcome = ticket.awaitSoon();
            if (outcome instanceof Outcome.Nothing) {
                throw asked;
            }
            Thread.currentThread().interrupt();
            return outcome;
        }
    }

    private static long nanos(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        var most = Duration.ofNanos(Long.MAX_VALUE);
        return time.compareTo(most) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    @Override
    public void close() {
        desk.close();
    }
}
