// loses: C2, C4
// because: await reports the bits that the callback has remembered, without a look: they may be cleared by then.
package iomodels.i06_epoll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** epoll over simulated descriptors. */
public final class Epoll implements AutoCloseable {
    /** Guards all the rest, and the items' fields. */
    private final ReentrantLock lock = new ReentrantLock();
    /** Signalled once for every item that enters the ready list, and by whoever leaves it not empty. */
    private final Condition somethingToLookAt = lock.newCondition();

    private final Map<Descriptor, Item> watched = new HashMap<>();
    /** Each item at most once, in order of arrival; adding one that is there leaves it in its place. */
    private final SequencedSet<Item> ready = new LinkedHashSet<>();

    private boolean closed;

    /** A watched descriptor: the kernel's {@code epitem}. It is its own listener. */
    private final class Item implements Descriptor.Listener {
        private final Descriptor descriptor;
        private int wanted;
        private Trigger trigger;
        private int arrived;

        Item(Descriptor descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public void becameReady(Descriptor at, int bits) {
            lock.lock();
            try {
                if (watched.get(descriptor) == this) {
                    enlist(this, bits);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** An epoll that watches nothing yet. */
    public Epoll() {}

    /** Begins, changes or ends the watching of a descriptor. */
    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        Objects.requireNonNull(descriptor);
        if (op != Op.DELETE) {
            Objects.requireNonNull(trigger);
            if ((interest & ~Descriptor.ALL_BITS) != 0) {
                throw new IllegalArgumentException("an interest with unknown bits: " + interest);
            }
        }
        lock.lock();
        try {
            requireOpen();
            switch (op) {
                case ADD -> add(descriptor, interest, trigger);
                case MODIFY -> arm(watched(descriptor), interest, trigger);
                case DELETE -> delete(watched(descriptor));
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(Descriptor descriptor, int interest, Trigger trigger) {
        var item = new Item(descriptor);
        if (watched.putIfAbsent(descriptor, item) != null) {
            throw new IllegalArgumentException(descriptor + " is watched already");
        }
        descriptor.addListener(item);
        arm(item, interest, trigger);
    }

    private void arm(Item item, int interest, Trigger trigger) {
        item.wanted = interest | Descriptor.HANGUP;
        item.trigger = trigger;
        enlist(item, item.descriptor.look());
    }

    private void enlist(Item item, int bits) {
        item.arrived |= bits & item.wanted;
        if ((bits & item.wanted) != 0 && ready.add(item)) {
            somethingToLookAt.signal();
        }
    }

    private void delete(Item item) {
        watched.remove(item.descriptor);
        ready.remove(item);
        item.descriptor.removeListener(item);
    }

    private Item watched(Descriptor descriptor) {
        return Optional.ofNullable(watched.get(descriptor))
                .orElseThrow(() -> new NoSuchElementException(descriptor + " is not watched"));
    }

    /** Waits until there is something to report, at most so long. */
    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        if (max < 1 || timeout.isNegative()) {
            throw new IllegalArgumentException("max " + max + ", timeout " + timeout);
        }
        var nanos = TimeUnit.NANOSECONDS.convert(timeout); // saturates, where toNanos() overflows
        lock.lockInterruptibly();
        try {
            while (true) {
                requireOpen();
                var events = takeReady(max);
                if (!events.isEmpty() || nanos <= 0) {
                    return events;
                }
                nanos = somethingToLookAt.awaitNanos(nanos);
            }
        } finally {
            if (!ready.isEmpty()) {
                somethingToLookAt.signal();
            }
            lock.unlock();
        }
    }

    private List<Event> takeReady(int max) {
        var events = new ArrayList<Event>();
        for (var left = ready.size(); left > 0 && events.size() < max; left--) {
            var item = ready.removeFirst();
            var bits = item.trigger == Trigger.EDGE ? item.arrived : item.descriptor.look() & item.wanted;
            item.arrived = 0;
            if (bits != 0) {
                events.add(new Event(item.descriptor, bits));
                if (item.trigger == Trigger.LEVEL) {
                    ready.addLast(item);
                }
            }
        }
        return events;
    }

    private void requireOpen() {
        if (closed) {
            throw new EpollClosedException();
        }
    }

    /** Ends it all. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            watched.forEach(Descriptor::removeListener);
            watched.clear(); // so that callbacks under way find nothing, and a second close() neither
            ready.clear();
            somethingToLookAt.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
