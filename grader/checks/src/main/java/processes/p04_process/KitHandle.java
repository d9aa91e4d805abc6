package processes.p04_process;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link KitProcess} as the system sees it. */
final class KitHandle implements ProcessHandle {
    static final int BY_SIGKILL = 137;
    static final int BY_SIGTERM = 143;
    /** No process of the system has such an id. */
    private static final AtomicLong IDS = new AtomicLong(5_000_000_000L);

    private final long pid = IDS.incrementAndGet();
    private final CompletableFuture<ProcessHandle> onExit = new CompletableFuture<>();
    private final KitInput input;
    private volatile @Nullable Integer exitValue;

    KitHandle(KitInput input) {
        this.input = input;
    }

    /** What it has ended with; null while it lives. */
    @Nullable
    Integer exitValue() {
        return exitValue;
    }

    /** It ends, if it has not yet. As in the JDK, who asked for news of that gets them on another thread. */
    void ends(int value) {
        synchronized (this) {
            if (exitValue != null) {
                return;
            }
            exitValue = value;
            input.breaks();
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
        ends(BY_SIGKILL);
        return true;
    }

    @Override
    public boolean destroy() {
        ends(BY_SIGTERM);
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

    @Override
    public Stream<ProcessHandle> children() {
        return Stream.empty();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return Stream.empty();
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
