package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A lock between processes: two locks, one behind the other. The first is between the threads of this JVM
 * ({@link Gate#turn}); who has it asks for the second, the kernel's, which is between processes. They are given back
 * in the other order.
 *
 * <p>For each acquisition a channel is opened, and closed at its end. That is dearer than to keep one, and settles
 * three things at once: an interrupted wait, which costs the channel, costs nobody else; nothing stays open while the
 * lock is free; and no channel is closed at a moment at which another one has the lock.
 */
public final class ProcessLock {
    /** How long to wait before the kernel is asked again, where it cannot be waited for. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Gate gate;

    /** A lock that is made of the file (C3); opens nothing yet. */
    public ProcessLock(LockFile file) {
        gate = Gate.of(Objects.requireNonNull(file, "file"));
    }

    /** Waits until the lock is free, and takes it (C1, C2, C4, C8, C10, C11, C12). */
    public void acquire() throws InterruptedException, IOException {
        gate.turn.acquire();
        gate.pass(ProcessLock::isLocked);
    }

    /** Waits in the kernel. An interrupt closes the channel and leaves the status set; it is to be told Java's way. */
    private static boolean isLocked(FileChannel channel) throws IOException, InterruptedException {
        try {
            return channel.lock().isValid();
        } catch (FileLockInterruptionException interrupted) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while another process held the lock");
        }
    }

    /** Takes the lock if that is possible now (C7, C12). */
    public boolean tryAcquire() throws IOException {
        try {
            return gate.turn.tryAcquire() && gate.pass(channel -> channel.tryLock() != null);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("tryLock does not wait", impossible);
        }
    }

    /** Takes the lock if that is possible within the time-out (C8, C9, C11, C12). */
    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        // convert() makes the longest wait there is of a duration that is too long for a long; toNanos() would throw.
        // Below zero the deadline would be so far in the past that what is left until it is no longer negative.
        var nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        var deadline = System.nanoTime() + nanos; // one for both waits
        return gate.turn.tryAcquire(nanos, TimeUnit.NANOSECONDS)
                && gate.pass(channel -> isLockedInTime(channel, deadline));
    }

    /** The kernel has no lock with a time-out: it is asked again and again, and the last time when the time is over. */
    private static boolean isLockedInTime(FileChannel channel, long deadline) throws IOException, InterruptedException {
        while (channel.tryLock() == null) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, PAUSE_NANOS));
        }
        return true;
    }

    /** Frees the lock, for other processes and for the threads of this one (C1, C6). */
    public void release() throws IOException {
        gate.leave();
    }
}
