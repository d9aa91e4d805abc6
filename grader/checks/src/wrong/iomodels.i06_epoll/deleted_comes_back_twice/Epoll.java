// loses: C2, C6
// because: DELETE leaves the item in the ready list, and after another ADD the old one is reported too.
package iomodels.i06_epoll;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public final class Epoll implements AutoCloseable {
    private final Object scan = new Object();
    private final TreeMap<Long, Watch> list = new TreeMap<>(); // by place, only with scan
    private final HashMap<Descriptor, Watch> set = new HashMap<>();
    private final ConcurrentLinkedQueue<Watch> called = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private long places;
    private boolean closed;

    private final class Watch extends AtomicInteger implements Descriptor.Listener {
        private static final long serialVersionUID = 1L;
        // the value: the bits that have arrived and not been taken over yet
        final transient Descriptor descriptor;
        int wanted;
        boolean once;
        boolean deleted;
        long place = -1;

        Watch(Descriptor descriptor) {
            this.descriptor = descriptor;
        }

        @Override
        public void becameReady(Descriptor where, int bits) {
            if (getAndAccumulate(bits, (a, b) -> a | b) == 0) {
                called.add(this);
            }
            wake();
        }

        void enlist() {
            if (place < 0) {
                place = places++;
                list.put(place, this);
            }
        }

        void delist() {
            if (place >= 0) {
                list.remove(place);
                place = -1;
            }
        }
    }

    public Epoll() {}

    private void wake() {
        for (var thread : waiting) {
            LockSupport.unpark(thread);
        }
    }

    /** Takes over what the callbacks have left. */
    private void takeOver() {
        for (Watch watch; (watch = called.poll()) != null; ) {
            int bits = watch.getAndSet(0);
            if (!watch.deleted && (bits & watch.wanted) != 0) {
                watch.enlist();
            }
        }
    }

    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        Objects.requireNonNull(op, "op");
        Objects.requireNonNull(descriptor, "descriptor");
        if (op == Op.ADD || op == Op.MODIFY) {
            Objects.requireNonNull(trigger, "trigger");
            if ((interest & ~Descriptor.ALL_BITS) != 0) {
                throw new IllegalArgumentException("interest");
            }
        }
        synchronized (scan) {
            if (closed) {
                throw new EpollClosedException();
            }
            takeOver();
            var watch = set.get(descriptor);
            if (op == Op.ADD && watch != null) {
                throw new IllegalArgumentException("watched already");
            }
            if (op != Op.ADD && watch == null) {
                throw new NoSuchElementException("not watched");
            }
            if (op == Op.DELETE) {
                set.remove(descriptor);
                descriptor.removeListener(watch);
                return;
            }
            if (op == Op.ADD) {
                watch = new Watch(descriptor);
                set.put(descriptor, watch);
            }
            watch.wanted = interest | Descriptor.HANGUP;
            watch.once = trigger == Trigger.EDGE;
            if (op == Op.ADD) {
                descriptor.addListener(watch);
            }
            watch.delist();
            if ((descriptor.look() & watch.wanted) != 0) {
                watch.enlist();
            }
        }
        wake();
    }

    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        if (max < 1) {
            throw new IllegalArgumentException("max");
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout");
        }
        long begin = System.nanoTime();
        long time = timeout.getSeconds() > 9_000_000_000L ? Long.MAX_VALUE : timeout.toNanos();
        waiting.add(Thread.currentThread());
        try {
            for (; ; ) {
                var events = new ArrayList<Event>();
                synchronized (scan) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    if (closed) {
                        throw new EpollClosedException();
                    }
                    takeOver();
                    collect(max, events);
                }
                long rest = time - (System.nanoTime() - begin);
                if (!events.isEmpty() || rest <= 0) {
                    return Collections.unmodifiableList(events);
                }
                LockSupport.parkNanos(this, rest);
            }
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    private void collect(int max, List<Event> events) {
        long end = places;
        var level = new ArrayList<Watch>();
        while (events.size() < max && !list.isEmpty() && list.firstKey() < end) {
            var watch = list.firstEntry().getValue();
            watch.delist();
            int bits = watch.descriptor.look() & watch.wanted;
            if (bits == 0 || !set.containsKey(watch.descriptor)) {
                continue;
            }
            events.add(new Event(watch.descriptor, bits));
            if (!watch.once) {
                level.add(watch);
            }
        }
        for (var watch : level) {
            watch.enlist();
        }
    }

    @Override
    public void close() {
        synchronized (scan) {
            if (closed) {
                return;
            }
            closed = true;
            set.forEach((descriptor, watch) -> {
                watch.deleted = true;
                descriptor.removeListener(watch);
            });
            set.clear();
            list.clear();
            called.clear();
        }
        wake();
    }
}
