package iomodels.i06_epoll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The waiters acquire permits, which cannot be lost; a listener of its own for every watching, by a lambda. */
public final class Epoll implements AutoCloseable {
    private record Watching(Descriptor.Listener listener, int wanted, Trigger trigger) {}

    private final Map<Descriptor, Watching> tree = new HashMap<>();
    private final SequencedMap<Descriptor, Boolean> ready = new LinkedHashMap<>();
    private final Semaphore wakeUps = new Semaphore(0, true);
    private int waiters;
    private boolean closed;

    public Epoll() {}

    private synchronized void arrived(Descriptor descriptor, Object token, int bits) {
        var watching = tree.get(descriptor);
        if (watching != null && watching.listener() == token) {
            ready(descriptor, watching, bits);
        }
    }

    private void ready(Descriptor descriptor, Watching watching, int bits) {
        if ((bits & watching.wanted()) != 0 && ready.putIfAbsent(descriptor, true) == null && waiters > 0) {
            wakeUps.release();
        }
    }

    public void control(Op op, Descriptor descriptor, int interest, Trigger trigger) {
        switch (op) {
            case ADD -> add(Objects.requireNonNull(descriptor), wanted(interest), Objects.requireNonNull(trigger));
            case MODIFY ->
                modify(Objects.requireNonNull(descriptor), wanted(interest), Objects.requireNonNull(trigger));
            case DELETE -> delete(Objects.requireNonNull(descriptor));
        }
    }

    private static int wanted(int interest) {
        if ((interest & ~Descriptor.ALL_BITS) != 0) {
            throw new IllegalArgumentException("bits " + interest);
        }
        return interest | Descriptor.HANGUP;
    }

    private synchronized void add(Descriptor descriptor, int wanted, Trigger trigger) {
        requireOpen();
        if (tree.containsKey(descriptor)) {
            throw new IllegalArgumentException(descriptor + " is there");
        }
        var listener = new Descriptor.Listener() {
            @Override
            public void becameReady(Descriptor at, int bits) {
                arrived(at, this, bits);
            }
        };
        var watching = new Watching(listener, wanted, trigger);
        tree.put(descriptor, watching);
        descriptor.addListener(listener);
        ready(descriptor, watching, descriptor.look());
    }

    private synchronized void modify(Descriptor descriptor, int wanted, Trigger trigger) {
        var watching = new Watching(known(descriptor).listener(), wanted, trigger);
        tree.put(descriptor, watching);
        ready(descriptor, watching, descriptor.look());
    }

    private synchronized void delete(Descriptor descriptor) {
        descriptor.removeListener(known(descriptor).listener());
        tree.remove(descriptor);
        ready.remove(descriptor);
    }

    private Watching known(Descriptor descriptor) {
        requireOpen();
        var watching = tree.get(descriptor);
        if (watching == null) {
            throw new NoSuchElementException(descriptor + " is not there");
        }
        return watching;
    }

    public List<Event> await(int max, Duration timeout) throws InterruptedException {
        if (max < 1 || timeout.isNegative()) {
            throw new IllegalArgumentException();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var begin = System.nanoTime();
        var all = TimeUnit.NANOSECONDS.convert(timeout);
        enter(1);
        try {
            while (true) {
                var events = take(max);
                var left = all - (System.nanoTime() - begin);
                if (!events.isEmpty() || left <= 0) {
                    return events;
                }
                wakeUps.tryAcquire(left, TimeUnit.NANOSECONDS);
            }
        } finally {
            enter(-1);
        }
    }

    private synchronized void enter(int more) {
        waiters += more;
        if (!ready.isEmpty() && waiters > 0 && wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private synchronized List<Event> take(int max) {
        requireOpen();
        var events = new ArrayList<Event>();
        for (var looks = ready.size(); looks > 0 && events.size() < max; looks--) {
            var descriptor = ready.pollFirstEntry().getKey();
            var watching = tree.get(descriptor);
            var bits = descriptor.look() & watching.wanted();
            if (bits != 0) {
                events.add(new Event(descriptor, bits));
            }
            if (bits != 0 && watching.trigger() == Trigger.LEVEL) {
                ready.putLast(descriptor, true);
            }
        }
        return events;
    }

    private void requireOpen() {
        if (closed) {
            throw new EpollClosedException();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        tree.forEach((descriptor, watching) -> descriptor.removeListener(watching.listener()));
        tree.clear();
        ready.clear();
        wakeUps.release(waiters);
    }
}
