// loses: C3
// because: two files whose hash codes are the same are one lock.
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A semaphore for each file in front of the kernel's lock. */
public final class ProcessLock {
    private static final ConcurrentHashMap<Integer, Shared> SHARED = new ConcurrentHashMap<>();
    private static final long PAUSE = 20_000_000;

    /** What the threads of this JVM share for one file. */
    private static final class Shared {
        final Semaphore gate = new Semaphore(1);
        volatile Thread owner;
        FileChannel channel;
        FileLock lock;
    }

    /** How the kernel is asked; null when it refuses. */
    private interface Attempt {
        FileLock on(FileChannel channel) throws IOException, InterruptedException;
    }

    private final LockFile file;
    private final Shared shared;

    public ProcessLock(LockFile file) {
        this.file = Objects.requireNonNull(file, "file");
        shared = SHARED.computeIfAbsent(file.hashCode(), key -> new Shared());
    }

    public void acquire() throws InterruptedException, IOException {
        shared.gate.acquire();
        enter(ProcessLock::lock);
    }

    public boolean tryAcquire() throws IOException {
        var interrupted = Thread.interrupted();
        try {
            return shared.gate.tryAcquire() && enter(FileChannel::tryLock);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        Objects.requireNonNull(timeout, "timeout");
        var begin = System.nanoTime();
        var nanos = nanos(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (nanos <= 0) {
            return shared.gate.tryAcquire() && enter(FileChannel::tryLock);
        }
        if (!shared.gate.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        return enter(channel -> {
            while (true) {
                var lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
                var left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return null;
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(left, PAUSE));
            }
        });
    }

    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            return 0;
        }
        try {
            return timeout.toNanos();
        } catch (ArithmeticException longerThanALong) {
            return Long.MAX_VALUE;
        }
    }

    /** Asks the kernel; called by who has passed the gate, which is given back unless the lock is held then. */
    private boolean enter(Attempt attempt) throws IOException, InterruptedException {
        var held = false;
        try {
            var channel = file.open();
            FileLock lock;
            try {
                lock = attempt.on(channel);
            } catch (Throwable why) {
                try {
                    channel.close();
                } catch (Throwable also) {
                    if (also != why) {
                        why.addSuppressed(also);
                    }
                }
                throw why;
            }
            if (lock == null) {
                channel.close();
                return false;
            }
            shared.channel = channel;
            shared.lock = lock;
            shared.owner = Thread.currentThread();
            held = true;
            return true;
        } finally {
            if (!held) {
                shared.gate.release();
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
        try {
            return Thread.currentThread().isVirtual() ? lockElsewhere(channel) : channel.lock();
        } catch (FileLockInterruptionException | ClosedByInterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }

    /** An interrupt does not reach the kernel's wait of a virtual thread: so a platform thread waits for it. */
    private static FileLock lockElsewhere(FileChannel channel) throws IOException, InterruptedException {
        var task = new FutureTask<FileLock>(channel::lock);
        var helper = Thread.ofPlatform().daemon().start(task);
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            helper.interrupt();
            throw interrupted;
        } catch (ExecutionException failed) {
            throw ProcessLock.<RuntimeException>sneaky(failed.getCause());
        } finally {
            var again = false;
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException later) {
                    again = true;
                }
            }
            if (again) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable why) throws T {
        throw (T) why;
    }

    public void release() throws IOException {
        if (shared.owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not held by this thread");
        }
        try {
            try {
                shared.lock.release();
            } finally {
                shared.channel.close();
            }
        } finally {
            shared.channel = null;
            shared.lock = null;
            shared.owner = null;
            shared.gate.release();
        }
    }
}
