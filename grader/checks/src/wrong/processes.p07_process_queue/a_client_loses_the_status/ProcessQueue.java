// loses: C7
// because: a client's calls that take no notice of an interrupt clear the status when they wait for their answer
package processes.p07_process_queue;

import java.io.IOException;
import java.time.Duration;

public final class ProcessQueue implements AutoCloseable {
    public static final int MAX_LENGTH = 1 << 20;

    private final Side side;
    private final String address;
    private final int capacity;

    private ProcessQueue(Side side, String address, int capacity) {
        this.side = side;
        this.address = address;
        this.capacity = capacity;
    }

    public static ProcessQueue create(int capacity) throws IOException {
        if (capacity <= 0) {
            throw new IllegalArgumentException("no room");
        }
        var shop = new Shop(capacity);
        return new ProcessQueue(shop, shop.address(), capacity);
    }

    public static ProcessQueue connect(String address) throws IOException {
        var parts = address.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no password in " + address);
        }
        var port = Integer.parseInt(parts[0]);
        var remote = new Remote(port, parts[1]);
        return new ProcessQueue(remote, address, remote.capacity());
    }

    public String address() {
        return address;
    }

    private static byte[] copied(byte[] item) {
        if (item.length > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        return item.clone();
    }

    private static long nanos(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        return time.getSeconds() >= Long.MAX_VALUE / 1_000_000_000 ? Store.FOR_EVER : time.toNanos();
    }

    private static void requireCalm() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    public void put(byte[] item) throws InterruptedException {
        var copy = copied(item);
        requireCalm();
        side.put(copy, Store.FOR_EVER);
    }

    public void put(byte[] item, Duration timeout) throws InterruptedException {
        var copy = copied(item);
        var nanos = nanos(timeout);
        requireCalm();
        side.put(copy, nanos);
    }

    public void putNowait(byte[] item) {
        side.putNow(copied(item));
    }

    public byte[] get() throws InterruptedException {
        requireCalm();
        return side.get(Store.FOR_EVER);
    }

    public byte[] get(Duration timeout) throws InterruptedException {
        var nanos = nanos(timeout);
        requireCalm();
        return side.get(nanos);
    }

    public byte[] getNowait() {
        return side.getNow();
    }

    public int size() {
        return side.size();
    }

    public boolean full() {
        return side.size() >= capacity;
    }

    public boolean empty() {
        return side.size() <= 0;
    }

    @Override
    public void close() {
        side.close();
    }
}
