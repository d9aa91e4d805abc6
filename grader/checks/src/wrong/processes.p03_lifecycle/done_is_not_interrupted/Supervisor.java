package processes.p03_lifecycle;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** Starts go side by side, under the lock for reading; who closes has it for writing, and waits for one future. */
public final class Supervisor implements AutoCloseable {
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Map<Long, Future> children = new ConcurrentSkipListMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicBoolean present = new AtomicBoolean(true);
    private final CompletableFuture<Void> removed = new CompletableFuture<>();
    private final JvmExit exit;
    private final Runnable atExit = this::shut;
    private boolean shut;

    public Supervisor(JvmExit exit) {
        this.exit = Objects.requireNonNull(exit);
        exit.add(atExit);
    }

    public Child start(Program program) throws IOException {
        return start(program, false);
    }

    public Child startDaemon(Program program) throws IOException {
        return start(program, true);
    }

    private Child start(Program program, boolean daemon) throws IOException {
        Objects.requireNonNull(program);
        gate.readLock().lock();
        try {
            if (shut) {
                throw new IllegalStateException("closed");
            }
            var child = new Future(program.start(), daemon);
            var number = numbers.incrementAndGet();
            children.put(number, child);
            child.end().thenRun(() -> children.remove(number));
            return child;
        } finally {
            gate.readLock().unlock();
        }
    }

    private Stream<Future> living() {
        return children.values().stream().filter(child -> !child.end().isDone());
    }

    public List<Child> children() {
        return living().<Child>map(child -> child).toList();
    }

    public List<Branch> tree() {
        return living().map(child -> branch(child.process().toHandle())).toList();
    }

    private static Branch branch(ProcessHandle process) {
        return new Branch(
                process.pid(),
                process.children()
                        .map(Supervisor::branch)
                        .sorted(Comparator.comparing(Branch::pid))
                        .toList());
    }

    private void shut() {
        gate.writeLock().lock();
        try {
            shut = true;
        } finally {
            gate.writeLock().unlock();
        }
        children.values().stream().filter(Future::isDaemon).forEach(Future::kill);
    }

    @Override
    public void close() {
        shut();
        living().map(Future::end).toList().forEach(CompletableFuture::join); // takes no notice of interrupts
        if (present.compareAndSet(true, false)) {
            exit.remove(atExit);
            removed.complete(null);
        }
        removed.join();
    }
}
