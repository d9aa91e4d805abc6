package iomodels.i06_epoll;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** A monitor that wakes everybody; one listener for all descriptors; what is deleted is passed over later. */
public final class Epoll implements AutoCloseable {
    private static final class Watch {
        final Descriptor descriptor;
        int interest;
        Trigger trigger;
        boolean queued;
        boolean ended;

        Watch(Descriptor descriptor) {
            this.descriptor = descriptor;
        }

        int ready(int bits) {
            return bits & (interest | Descriptor.HANGUP);
        }
    }

    private final Object monitor = new Object();
    private final Map<Descriptor, Watch> watches = new IdentityHashMap<>();
    private final Queue<Watch> queue = new ArrayDeque<>();
    private final Descriptor.Listener listener = this::arrived;
    private boolean closed;

    public Epoll() {}

    private void arrived(Descriptor descriptor, int bits) {
        synchronized (monitor) {
            var watch = watches.get(descriptor);
            if (watch != null && watch.ready(bits) != 0) {
                enqueue(watch);
            }
        }
    }

    private void enqueue(Watch watch) {
        if (!watch.queued) {
            watch.queued = true;
            queue.add(watch);
            monitor.notifyAll();
        }
    }

    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        Objects.requireNonNull(op);
        Objects.requireNonNull(descriptor);
        if (op != Op.DELETE) {
            Objects.requireNonNull(trigger);
            if ((interest | Descriptor.ALL_BITS) != Descriptor.ALL_BITS) {
                throw new IllegalArgumentException("unknown bits");
            }
        }
        synchronized (monitor) {
            requireOpen();
            var watch = watches.get(descriptor);
            if (op == Op.ADD && watch != null) {
                throw new IllegalArgumentException("already there");
            }
            if (op != Op.ADD && watch == null) {
                throw new NoSuchElementException("not there");
            }
            if (op == Op.DELETE) {
                watches.remove(descriptor).ended = true;
                descriptor.removeListener(listener);
                return;
            }
            if (op == Op.ADD) {
                watch = new Watch(descriptor);
                watches.put(descriptor, watch);
                descriptor.addListener(listener);
            }
            watch.interest = interest;
            watch.trigger = trigger;
            if (watch.ready(descriptor.look()) != 0) {
                enqueue(watch);
            }
        }
    }

    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        if (max < 1 || timeout.isNegative()) {
            throw new IllegalArgumentException();
        }
        var deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        synchronized (monitor) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (true) {
                requireOpen();
                var events = take(max);
                var left = deadline - System.nanoTime();
                if (!events.isEmpty() || left <= 0 || timeout.isZero()) {
                    return events;
                }
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
        }
    }

    private List<Event> take(int max) {
        var events = new ArrayList<Event>();
        var again = new ArrayList<Watch>();
        while (!queue.isEmpty() && events.size() < max) {
            var watch = queue.remove();
            watch.queued = false;
            var bits = watch.ended ? 0 : watch.ready(watch.descriptor.look());
            if (bits != 0) {
                events.add(new Event(watch.descriptor, bits));
                if (watch.trigger == Trigger.LEVEL) {
                    again.add(watch);
                }
            }
        }
        again.forEach(this::enqueue);
        return events;
    }

    private void requireOpen() {
        if (closed) {
            throw new EpollClosedException();
        }
    }

    @Override
    public void close() {
        synchronized (monitor) {
            closed = true;
            watches.keySet().forEach(descriptor -> descriptor.removeListener(listener));
            watches.clear();
            queue.clear();
            monitor.notifyAll();
        }
    }
}
