package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A timed wait for another process has a thread that waits in the kernel, and is ended by closing its channel. */
public final class ProcessLock {
    private static final ConcurrentHashMap<LockFile, ProcessLock.Turn> TURNS = new ConcurrentHashMap<>();

    private final LockFile file;
    private final Turn turn;

    public ProcessLock(LockFile file) {
        this.file = file;
        this.turn = TURNS.computeIfAbsent(file, key -> new Turn());
    }

    private static final class Turn {
        final ReentrantLock guard = new ReentrantLock();
        final Condition isOver = guard.newCondition();
        boolean taken;
        Thread holder;
        FileChannel channel;
        FileLock lock;

        void begin() throws InterruptedException {
            guard.lockInterruptibly();
            try {
                while (taken) {
                    isOver.await();
                }
                taken = true;
            } finally {
                guard.unlock();
            }
        }

        boolean begin(long nanos) throws InterruptedException {
            guard.lockInterruptibly();
            try {
                long left = nanos;
                while (taken) {
                    if (left <= 0) {
                        return false;
                    }
                    left = isOver.awaitNanos(left);
                }
                taken = true;
                return true;
            } finally {
                guard.unlock();
            }
        }

        boolean beginNow() {
            guard.lock();
            try {
                boolean mine = !taken;
                taken = true;
                return mine;
            } finally {
                guard.unlock();
            }
        }

        void isHeldBy(Thread thread, FileChannel opened, FileLock locked) {
            guard.lock();
            try {
                holder = thread;
                channel = opened;
                lock = locked;
            } finally {
                guard.unlock();
            }
        }

        void end() {
            guard.lock();
            try {
                taken = false;
                isOver.signal();
            } finally {
                guard.unlock();
            }
        }
    }

    private interface Asking {
        FileLock of(FileChannel channel) throws IOException, InterruptedException;
    }

    private boolean pass(Asking asking) throws IOException, InterruptedException {
        FileLock lock = null;
        FileChannel channel = null;
        try {
            channel = file.open();
            lock = asking.of(channel);
            if (lock == null) {
                channel.close();
            }
        } catch (Throwable failure) {
            try (FileChannel closed = channel) {
                throw failure;
            }
        } finally {
            if (lock == null) {
                turn.end();
            }
        }
        if (lock != null) {
            turn.isHeldBy(Thread.currentThread(), channel, lock);
        }
        return lock != null;
    }

    public void acquire() throws InterruptedException, IOException {
        turn.begin();
        pass(channel -> {
            try {
                return channel.lock();
            } catch (FileLockInterruptionException e) {
                Thread.interrupted();
                throw new InterruptedException();
            }
        });
    }

    public boolean tryAcquire() throws IOException {
        if (!turn.beginNow()) {
            return false;
        }
        try {
            return pass(FileChannel::tryLock);
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        long end = System.nanoTime() + nanos;
        return turn.begin(nanos) && pass(channel -> within(channel, end));
    }

    private static FileLock within(FileChannel channel, long end) throws IOException, InterruptedException {
        FileLock at = channel.tryLock();
        if (at != null || end - System.nanoTime() <= 0) {
            return at;
        }
        CompletableFuture<FileLock> lock = new CompletableFuture<>();
        Thread helper = Thread.ofPlatform().daemon().start(() -> {
            try {
                lock.complete(channel.lock());
            } catch (Throwable failure) {
                lock.completeExceptionally(failure);
            }
        });
        try {
            return lock.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            return null;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException failure) {
                throw failure;
            } else if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) failed.getCause();
        } catch (InterruptedException interrupted) {
            try (channel) {
                throw interrupted;
            }
        } finally {
            if (!lock.isDone()) {
                channel.close();
            }
            awaitEnd(helper);
        }
    }

    private static void awaitEnd(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void release() throws IOException {
        turn.guard.lock();
        FileChannel channel;
        try {
            if (turn.holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            turn.holder = null;
            channel = turn.channel;
            turn.channel = null;
            turn.lock = null;
        } finally {
            turn.guard.unlock();
        }
        try {
            channel.close();
        } finally {
            turn.end();
        }
    }
}
