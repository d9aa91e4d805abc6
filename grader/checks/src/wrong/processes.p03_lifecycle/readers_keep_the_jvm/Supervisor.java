package processes.p03_lifecycle;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A supervisor of child processes: starts them, tells how each has ended, and sees to it that none is forgotten.
 *
 * <p><b>Look, start, remember: in one step.</b> Whoever starts a child finds the supervisor open, starts a process and
 * puts it down. If somebody closes in between, he kills the daemons that he finds, and the one that is just beginning
 * outlives them all. So {@code start} holds a lock from its look to its note, and whoever closes needs the same lock.
 *
 * <p><b>But no lock while anybody waits.</b> {@code close} waits for children as long as they like. Whoever asks for
 * the list meanwhile, or has to end the daemons since the JVM ends, must not wait with it.
 *
 * <p><b>Who is below a process is asked before it is killed.</b> Afterwards its children have another parent, and
 * nobody finds them any more.
 */
public final class Supervisor implements AutoCloseable {
    private final JvmExit exit;
    /** What the JVM does at its end: one object, so that it can be taken back. */
    private final Runnable lastDeed = this::endDaemons;

    /** Held from the look whether it is closed to what follows from that; never while somebody waits for a child. */
    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by the lock. */
    private boolean closed;
    /** Guarded by the lock. */
    private boolean forgottenByJvm;
    /** Those that have not ended, in order of their start. Each is added under the lock, and taken out by its end. */
    private final List<ChildProcess> living = new CopyOnWriteArrayList<>();

    /** A supervisor without children. */
    public Supervisor(JvmExit exit) {
        this.exit = Objects.requireNonNull(exit);
        exit.add(lastDeed);
    }

    /** Starts a child that {@code close} waits for. */
    public Child start(Program program) throws IOException {
        return start(program, false);
    }

    /** Starts a child that {@code close} ends. */
    public Child startDaemon(Program program) throws IOException {
        return start(program, true);
    }

    private Child start(Program program, boolean daemon) throws IOException {
        Objects.requireNonNull(program);
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the supervisor has been closed");
            }
            var child = new ChildProcess(program.start(), daemon);
            living.add(child);
            child.whenEnded(() -> living.remove(child));
            return child;
        } finally {
            lock.unlock();
        }
    }

    /** The children that live. */
    public List<Child> children() {
        return living().map(Child.class::cast).toList();
    }

    /** The children that live, with all processes below them. */
    public List<Branch> tree() {
        return living().map(child -> new Branch(child.pid(), branches(child.below())))
                .toList();
    }

    /** A child that has ended may be in the list for a moment longer. */
    private Stream<ChildProcess> living() {
        return living.stream().filter(child -> child.ending().isEmpty());
    }

    private static List<Branch> branches(Stream<ProcessHandle> processes) {
        return processes
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .map(process -> new Branch(process.pid(), branches(process.children())))
                .toList();
    }

    /** Ends the daemons and waits for all children. */
    @Override
    public void close() {
        endDaemons();
        // Nobody starts any more, so all that can ever be waited for are in the list, or have ended.
        living.forEach(ChildProcess::awaitUninterruptibly);
        forgetLastDeed();
    }

    private void endDaemons() {
        lock.lock();
        try {
            closed = true;
            living.stream().filter(ChildProcess::isDaemon).forEach(ChildProcess::kill);
        } finally {
            lock.unlock();
        }
    }

    private void forgetLastDeed() {
        lock.lock();
        try {
            if (!forgottenByJvm) {
                exit.remove(lastDeed);
                forgottenByJvm = true;
            }
        } finally {
            lock.unlock();
        }
    }
}
