// loses: C14, C15
// because: a start that is refused since it was closed meanwhile leaves its process behind.
package processes.p03_lifecycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One monitor for the list; a program is started outside of it, and who comes too late ends what he has started. */
public final class Supervisor implements AutoCloseable {
    private final JvmExit exit;
    private final Runnable action;
    private final List<Watched> all = new ArrayList<>();
    private boolean closed;
    private boolean removed;

    public Supervisor(JvmExit exit) {
        this.exit = Objects.requireNonNull(exit);
        this.action = () -> closeAndKill();
        exit.add(action);
    }

    public Child start(Program program) throws IOException {
        return begin(program, false);
    }

    public Child startDaemon(Program program) throws IOException {
        return begin(program, true);
    }

    private Child begin(Program program, boolean daemon) throws IOException {
        Objects.requireNonNull(program);
        requireOpen();
        Watched child = new Watched(program.start(), daemon);
        synchronized (this) {
            if (!closed) {
                all.removeIf(other -> other.ending().isPresent());
                all.add(child);
                return child;
            }
        }
        throw new IllegalStateException("closed while it was started");
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    private synchronized List<Watched> living() {
        List<Watched> living = new ArrayList<>();
        for (Watched child : all) {
            if (child.ending().isEmpty()) {
                living.add(child);
            }
        }
        return living;
    }

    public List<Child> children() {
        return List.copyOf(living());
    }

    public List<Branch> tree() {
        List<Branch> tree = new ArrayList<>();
        for (Watched child : living()) {
            tree.add(new Branch(child.pid(), below(child.process().children().toList())));
        }
        return tree;
    }

    private static List<Branch> below(List<ProcessHandle> processes) {
        List<Branch> branches = new ArrayList<>();
        for (ProcessHandle process : processes) {
            branches.add(new Branch(process.pid(), below(process.children().toList())));
        }
        branches.sort(Comparator.comparingLong(Branch::pid));
        return branches;
    }

    private void closeAndKill() {
        List<Watched> living;
        synchronized (this) {
            closed = true;
            living = living();
        }
        for (Watched child : living) {
            if (child.isDaemon()) {
                child.kill();
            }
        }
    }

    @Override
    public void close() {
        closeAndKill();
        boolean interrupted = false;
        for (Watched child : living()) {
            while (child.ending().isEmpty()) {
                try {
                    child.await();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        synchronized (this) {
            if (!removed) {
                removed = true;
                exit.remove(action);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
