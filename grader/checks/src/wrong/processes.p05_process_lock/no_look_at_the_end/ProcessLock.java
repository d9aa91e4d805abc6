// loses: C9
// because: a zero time-out does not try the kernel at all.
// may lose: C2, C8, C12
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
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

    private static boolean isLocked(FileChannel channel) throws IOException, InterruptedException {
        try {
            return channel.lock().isValid();
        } catch (FileLockInterruptionException interrupted) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while another process held the lock");
        }
    }

    public boolean tryAcquire() throws IOException {
        try {
            return gate.turn.tryAcquire() && gate.pass(channel -> channel.tryLock() != null);
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

    private static boolean isLockedInTime(FileChannel channel, long deadline) throws IOException, InterruptedException {
        while (deadline - System.nanoTime() > 0) {
            if (channel.tryLock() != null) {
                return true;
            }
            TimeUnit.NANOSECONDS.sleep(Math.max(0, Math.min(deadline - System.nanoTime(), PAUSE_NANOS)));
        }
        return false;
    }

    public void release() throws IOException {
        gate.leave();
    }

    @FunctionalInterface
    private interface Asking {
        boolean of(FileChannel channel) throws IOException, InterruptedException;
    }

    /** What all threads of this JVM share for one file. */
    private static final class Gate {
        private static final ConcurrentHashMap<LockFile, Gate> GATES = new ConcurrentHashMap<>();

        private final Semaphore turn = new Semaphore(1);
        private final LockFile file;
        private volatile Thread holder;
        private FileChannel channel;

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
            var opened = file.open();
            var locked = false;
            try {
                locked = asking.of(opened);
            } catch (Throwable failure) {
                try (opened) {
                    throw failure;
                }
            }
            if (!locked) {
                opened.close();
            }
            if (locked) {
                channel = opened;
                holder = Thread.currentThread();
            }
            return locked;
        }

        void leave() throws IOException {
            if (holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException("the caller does not hold the lock");
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
}
