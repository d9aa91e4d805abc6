package processes.p07_process_queue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Reference solution: a call is a {@link Ticket}, handed in at a {@link Desk}; what follows is waiting for its end.
 *
 * <p>What students write first is a queue of {@code java.util.concurrent} and a thread for each connection that reads a
 * request, calls {@code put} or {@code take}, and answers. It works until somebody waits: then nothing else is heard
 * on that connection, not even that it has ended, and the {@code take} of a client that is dead goes on waiting for an
 * item and takes it to the grave. Nor can a call be given up: whoever just stops waiting leaves his request behind,
 * which takes an item later that nobody comes for.
 *
 * <p>So whoever waits is not a thread that stands in a call, but an entry in a line ({@link Counter}), which can be
 * taken out: by its caller, whose time is over or who was interrupted, by a message if need be, or because its
 * connection has ended ({@link Guest}). And who gives up waits for the answer to that, since the item may be on its
 * way to him already: then it is his. Reading and writing have threads of their own ({@link Link}), so that nobody
 * who holds a lock waits for somebody who does not read. A client's frame counts when all of it is there, never half.
 */
public final class ProcessQueue implements AutoCloseable {
    /** How many bytes an item has at most. */
    public static final int MAX_LENGTH = 1 << 20;

    private final Desk desk;
    private final String address;
    private final int capacity;

    private ProcessQueue(Desk desk, String address, int capacity) {
        this.desk = desk;
        this.address = address;
        this.capacity = capacity;
    }

    /** Opens a house. */
    public static ProcessQueue create(int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ": there is room for at least one item");
        }
        var house = new House(capacity);
        return new ProcessQueue(house, house.address(), capacity);
    }

    /** Goes to the house with that address. */
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

    /** The port, and the secret by which the queue knows its clients. */
    public String address() {
        return address;
    }

    /** Waits for room. */
    public void put(byte[] item) throws InterruptedException {
        isDone(patiently(new Ask.Put(copied(item), true), Optional.empty()));
    }

    /** Waits for room for so long. */
    public void put(byte[] item, Duration timeout) throws InterruptedException {
        isDone(patiently(new Ask.Put(copied(item), true), Optional.of(timeout)));
    }

    /** Does not wait. */
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

    /** Waits for an item. */
    public byte[] get() throws InterruptedException {
        return taken(patiently(new Ask.Get(true), Optional.empty()));
    }

    /** Waits for an item for so long. */
    public byte[] get(Duration timeout) throws InterruptedException {
        return taken(patiently(new Ask.Get(true), Optional.of(timeout)));
    }

    /** Does not wait. */
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

    /** How many items are inside now. */
    public int size() {
        return switch (atOnce(new Ask.Size())) {
            case Outcome.Inside(var items) -> items;
            case Outcome.Closed() -> throw new QueueClosed();
            case Outcome other -> throw new AssertionError(other);
        };
    }

    /** Whether there is no room now. */
    public boolean full() {
        return size() == capacity;
    }

    /** Whether there is no item now. */
    public boolean empty() {
        return size() == 0;
    }

    private Outcome atOnce(Ask ask) {
        var ticket = new Ticket(ask);
        desk.submit(ticket);
        return ticket.awaitSoon();
    }

    /** Hands a ticket in and waits for its end. Who gives up waits for the answer to that: it may come too late. */
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

    /** As many as a {@code long} can say: 292 years. */
    private static long nanos(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        var most = Duration.ofNanos(Long.MAX_VALUE);
        return time.compareTo(most) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    /** Ends the queue, or this client. */
    @Override
    public void close() {
        desk.close();
    }
}
