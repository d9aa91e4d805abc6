package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * What all threads of this JVM share for one file: the lock in front of the kernel's, and what its holder has.
 *
 * <p>Only who has passed {@link #turn} opens a channel of the file, and closes it before the next one passes. So the
 * kernel is never asked twice at a time, which would be an {@code OverlappingFileLockException}; and no channel is ever
 * closed beside the one that has the lock, which would lose it.
 *
 * <p>The map keeps the gate, the gate keeps the channel: a channel that nobody refers to is closed by the garbage
 * collector, and the lock would be gone.
 */
final class Gate {
    private static final ConcurrentHashMap<LockFile, Gate> GATES = new ConcurrentHashMap<>();

    /** The lock between threads. A semaphore, since it is not reentrant: its holder waits for it like all others. */
    final Semaphore turn = new Semaphore(1);

    private final LockFile file;

    /** Written by the holder alone, so that a thread that finds itself here is right; others may see an old one. */
    private volatile Thread holder;

    /** The holder's, with the kernel's lock; used by the holder alone. */
    private FileChannel channel;

    private Gate(LockFile file) {
        this.file = file;
    }

    static Gate of(LockFile file) {
        return GATES.computeIfAbsent(file, Gate::new);
    }

    /** How the kernel is asked; whether it has given its lock. */
    @FunctionalInterface
    interface Asking {
        boolean of(FileChannel channel) throws IOException, InterruptedException;
    }

    /** By a thread whose turn it is: it keeps its turn if the kernel gives it the lock, else the turn is over. */
    boolean pass(Asking asking) throws IOException, InterruptedException {
        var passed = false;
        try {
            passed = opened(asking);
        } finally {
            if (!passed) {
                turn.release();
            }
        }
        return passed;
    }

    private boolean opened(Asking asking) throws IOException, InterruptedException {
        var opened = file.open();
        var locked = false;
        try {
            locked = asking.of(opened);
        } catch (Throwable failure) {
            closeAfter(opened, failure);
            throw failure;
        }
        if (locked) {
            channel = opened;
            holder = Thread.currentThread();
        } else {
            opened.close();
        }
        return locked;
    }

    private static void closeAfter(FileChannel opened, Throwable failure) {
        try {
            opened.close();
        } catch (Throwable second) {
            failure.addSuppressed(second);
        }
    }

    /** By the holder: to close the channel frees the kernel's lock. Only then it is another thread's turn. */
    void leave() throws IOException {
        if (holder != Thread.currentThread()) {
            throw new IllegalMonitorStateException(Thread.currentThread().getName() + " does not hold the lock");
        }
        var opened = channel;
        channel = null;
        holder = null;
        try {
            opened.close();
        } finally {
            turn.release();
        }
    }
}
