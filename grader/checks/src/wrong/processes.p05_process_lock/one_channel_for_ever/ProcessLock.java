// loses: C8, C13
// because: the channel is opened once; after an interrupt, which closes it, the lock is of no use any more.
// may lose: C12, C7
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A lock between processes: one of this JVM in front of the kernel's. */
public final class ProcessLock {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Gate gate;

    public ProcessLock(LockFile file) {
        gate = Gate.of(Objects.requireNonNull(file, "file"));
    }

    public void acquire() throws InterruptedException, IOException {
        gate.turn.acquire();
        gate.pass(ProcessLock::isLocked);
    }

    private static FileLock isLocked(FileChannel channel) throws IOException, InterruptedException {
        try {
            return channel.lock();
        } catch (FileLockInterruptionException interrupted) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while another process held the lock");
        }
    }

    public boolean tryAcquire() throws IOException {
        try {
            return gate.turn.tryAcquire() && gate.pass(FileChannel::tryLock);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("tryLock does not wait", impossible);
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        var nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        var deadline = System.nanoTime() + nanos;
        return gate.turn.tryAcquire(nanos, TimeUnit.NANOSECONDS)
                && gate.pass(channel -> isLockedInTime(channel, deadline));
    }

    private static FileLock isLockedInTime(FileChannel channel, long deadline)
            throws IOException, InterruptedException {
        var lock = channel.tryLock();
        while (lock == null) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, PAUSE_NANOS));
            lock = channel.tryLock();
        }
        return lock;
    }

    public void release() throws IOException {
        gate.leave();
    }

    @FunctionalInterface
    private interface Asking {
        FileLock of(FileChannel channel) throws IOException, InterruptedException;
    }

    /** What all threads of this JVM share for one file. */
    private static final class Gate {
        private static final ConcurrentHashMap<LockFile, Gate> GATES = new ConcurrentHashMap<>();

        private final Semaphore turn = new Semaphore(1);
        private final LockFile file;
        private volatile Thread holder;
        private FileLock lock;
        private FileChannel cached;

        Gate(LockFile file) {
            this.file = file;
        }

        static Gate of(LockFile file) {
            return GATES.computeIfAbsent(file, Gate::new);
        }

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
            cached = cached == null ? file.open() : cached;
            var opened = cached;
            FileLock asked = null;
            asked = asking.of(opened);
            if (asked != null) {
                lock = asked;
                holder = Thread.currentThread();
            }
            return asked != null;
        }

        void leave() throws IOException {
            if (holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException("the caller does not hold the lock");
            }
            holder = null;
            try {
                lock.release();
            } finally {
                turn.release();
            }
        }
    }
}
