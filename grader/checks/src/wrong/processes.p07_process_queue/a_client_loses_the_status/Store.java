package processes.p07_process_queue;

import java.util.LinkedList;

/** The queue, as a monitor: whoever waits stands in {@code wait}, the calls of clients on threads of their own. */
final class Store {
    static final long FOR_EVER = Long.MAX_VALUE;

    private final int capacity;
    private final LinkedList<byte[]> items = new LinkedList<>();
    private boolean closed;

    Store(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    synchronized void put(byte[] item, long nanos) throws InterruptedException {
        var begin = System.nanoTime();
        while (!closed && items.size() == capacity) {
            if (!waits(begin, nanos)) {
                throw new QueueFull();
            }
        }
        requireOpen();
        items.addLast(item);
        notifyAll();
    }

    synchronized byte[] get(long nanos) throws InterruptedException {
        var begin = System.nanoTime();
        while (!closed && items.isEmpty()) {
            if (!waits(begin, nanos)) {
                throw new QueueEmpty();
            }
        }
        requireOpen();
        var item = items.removeFirst();
        notifyAll();
        return item;
    }

    private synchronized boolean waits(long begin, long nanos) throws InterruptedException {
        if (nanos == FOR_EVER) {
            wait();
            return true;
        }
        var left = nanos - (System.nanoTime() - begin);
        if (left <= 0) {
            return false;
        }
        wait(left / 1_000_000, (int) (left % 1_000_000));
        return true;
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new QueueClosed();
        }
    }

    synchronized int size() {
        requireOpen();
        return items.size();
    }

    synchronized void close() {
        closed = true;
        items.clear();
        notifyAll();
    }
}
