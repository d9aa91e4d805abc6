package processes.p03_lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of the kit: it ends when a check says so, or by a signal. When it has ended nobody finds its children below
 * it any more, as the kernel has given them another parent.
 */
final class KitHandle implements ProcessHandle {
    static final int BY_SIGKILL = 137;
    static final int BY_SIGTERM = 143;
    /** No process of the system has such an id. */
    private static final AtomicLong IDS = new AtomicLong(5_000_000_000L);

    private final long pid = IDS.incrementAndGet();
    private final List<KitHandle> children = new CopyOnWriteArrayList<>();
    private final CompletableFuture<ProcessHandle> onExit = new CompletableFuture<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private volatile boolean deaf;
    private volatile boolean lingers;
    private volatile boolean killed;
    private volatile @Nullable Integer exitValue;

    /** It does not listen to SIGTERM. */
    KitHandle deaf() {
        deaf = true;
        return this;
    }

    /** No signal ends it at once, as when the kernel does something for it. */
    KitHandle lingering() {
        lingers = true;
        return this;
    }

    /** A new process below it. */
    KitHandle starts() {
        var child = new KitHandle();
        children.addFirst(child); // the highest id first
        return child;
    }

    /** Whether it was sent SIGKILL. */
    boolean wasKilled() {
        return killed;
    }

    /** What it has ended with; null while it lives. */
    @Nullable
    Integer exitValue() {
        return exitValue;
    }

    /** Done once when it ends, before anybody hears of that. */
    synchronized void whenItEnds(Runnable deed) {
        atTheEnd.add(deed);
    }

    /** It ends, if it has not yet. As in the JDK, who asked for news of that gets them on another thread. */
    void ends(int value) {
        synchronized (this) {
            if (exitValue != null) {
                return;
            }
            exitValue = value;
            atTheEnd.forEach(Runnable::run);
            notifyAll();
        }
        if (onExit.getNumberOfDependents() > 0) {
            // Not named as the JDK's own: of those the kit believes that they wake nobody who waits.
            Thread.ofPlatform().daemon().name("kernel").start(() -> onExit.complete(this));
        } else {
            onExit.complete(this);
        }
    }

    @Override
    public boolean destroyForcibly() {
        killed = true;
        if (!lingers) {
            ends(BY_SIGKILL);
        }
        return true;
    }

    @Override
    public boolean destroy() {
        if (!deaf && !lingers) {
            ends(BY_SIGTERM);
        }
        return true;
    }

    @Override
    public boolean isAlive() {
        return exitValue == null;
    }

    @Override
    public long pid() {
        return pid;
    }

    /** The living processes right below it. */
    @Override
    public Stream<ProcessHandle> children() {
        return isAlive() ? children.stream().filter(KitHandle::isAlive).map(ProcessHandle.class::cast) : Stream.empty();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        var found = new ArrayList<ProcessHandle>();
        collect(this, found);
        return found.stream();
    }

    private static void collect(ProcessHandle of, List<ProcessHandle> found) {
        of.children().forEach(child -> {
            found.add(child);
            collect(child, found);
        });
    }

    @Override
    public CompletableFuture<ProcessHandle> onExit() {
        return onExit.copy();
    }

    @Override
    public boolean supportsNormalTermination() {
        return true;
    }

    @Override
    public Optional<ProcessHandle> parent() {
        return Optional.empty();
    }

    @Override
    public Info info() {
        return ProcessHandle.current().info();
    }

    @Override
    public int compareTo(ProcessHandle other) {
        return Long.compare(pid, other.pid());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(pid);
    }
}
