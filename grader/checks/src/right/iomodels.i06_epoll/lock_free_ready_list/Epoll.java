package iomodels.i06_epoll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Callbacks take no lock: a concurrent queue, and every waiter parks. Two locks keep controls and scans apart. */
public final class Epoll implements AutoCloseable {
    private record Armed(int wanted, Trigger trigger) {}

    private final class Item implements Descriptor.Listener {
        final Descriptor descriptor;
        final AtomicBoolean listed = new AtomicBoolean();
        volatile Armed armed = new Armed(0, Trigger.EDGE);
        volatile boolean deleted;

        Item(Descriptor descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public void becameReady(Descriptor at, int bits) {
            if (!deleted && (bits & armed.wanted()) != 0) {
                enlist(this);
            }
        }
    }

    private final ReentrantLock controlling = new ReentrantLock();
    private final ReentrantLock scanning = new ReentrantLock();
    private final Map<Descriptor, Item> items = new ConcurrentHashMap<>();
    private final Queue<Item> list = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    public Epoll() {}

    private void enlist(Item item) {
        if (item.listed.compareAndSet(false, true)) {
            list.add(item);
            waiters.forEach(LockSupport::unpark);
        }
    }

    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        Objects.requireNonNull(op);
        Objects.requireNonNull(descriptor);
        if (op != Op.DELETE) {
            Objects.requireNonNull(trigger);
            if ((interest & ~Descriptor.ALL_BITS) != 0) {
                throw new IllegalArgumentException("unknown bits in " + interest);
            }
        }
        controlling.lock();
        try {
            requireOpen();
            var item = items.get(descriptor);
            if ((op == Op.ADD) == (item != null)) {
                throw op == Op.ADD ? new IllegalArgumentException("EEXIST") : new NoSuchElementException("ENOENT");
            }
            switch (op) {
                case ADD -> {
                    item = new Item(descriptor);
                    items.put(descriptor, item);
                    arm(item, interest, trigger, true);
                }
                case MODIFY -> arm(item, interest, trigger, false);
                case DELETE -> forget(items.remove(descriptor));
            }
        } finally {
            controlling.unlock();
        }
    }

    private void arm(Item item, int interest, Trigger trigger, boolean fresh) {
        item.armed = new Armed(interest | Descriptor.HANGUP, trigger);
        if (fresh) {
            item.descriptor.addListener(item);
        }
        if ((item.descriptor.look() & item.armed.wanted()) != 0) {
            enlist(item);
        }
    }

    private void forget(Item item) {
        item.deleted = true;
        item.descriptor.removeListener(item);
    }

    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        if (max < 1 || timeout.isNegative()) {
            throw new IllegalArgumentException("max " + max + " timeout " + timeout);
        }
        var nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var begin = System.nanoTime();
        waiters.add(Thread.currentThread());
        try {
            while (true) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                requireOpen();
                var events = scan(max);
                var left = nanos - (System.nanoTime() - begin);
                if (!events.isEmpty() || left <= 0) {
                    return events;
                }
                LockSupport.parkNanos(this, left);
            }
        } finally {
            waiters.remove(Thread.currentThread());
        }
    }

    private List<Event> scan(int max) {
        var events = new ArrayList<Event>();
        var again = new ArrayList<Item>();
        var back = new ArrayList<Item>();
        var seen = new HashSet<Item>();
        scanning.lock();
        try {
            while (events.size() < max) {
                var item = list.poll();
                if (item == null) {
                    break;
                }
                if (!seen.add(
                        item)) { // it came back while we were looking: that is for the next scan, so it stays listed
                    back.add(item);
                    continue;
                }
                item.listed.set(false); // before the look
                var armed = item.armed;
                var bits = item.deleted ? 0 : item.descriptor.look() & armed.wanted();
                if (bits != 0) {
                    events.add(new Event(item.descriptor, bits));
                    if (armed.trigger() == Trigger.LEVEL) {
                        again.add(item);
                    }
                }
            }
            list.addAll(back);
            again.forEach(this::enlist);
        } finally {
            scanning.unlock();
        }
        return events;
    }

    private void requireOpen() {
        if (closed) {
            throw new EpollClosedException();
        }
    }

    @Override
    public void close() {
        controlling.lock();
        try {
            closed = true;
            items.values().forEach(this::forget);
            items.clear();
            list.clear();
            waiters.forEach(LockSupport::unpark);
        } finally {
            controlling.unlock();
        }
    }
}
