// loses: C9
// because: a timed wait that wakes up for no reason gives up.
// may lose: C10, C1, C2, C12
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A monitor for each file; nobody is in it while the kernel is waited for, but the channel is closed within. */
public final class ProcessLock {
    private static final Map<LockFile, Desk> DESKS = new HashMap<>();
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Desk desk;

    public ProcessLock(LockFile file) {
        if (file == null) {
            throw new NullPointerException("file");
        }
        synchronized (DESKS) {
            desk = DESKS.computeIfAbsent(file, Desk::new);
        }
    }

    public void acquire() throws InterruptedException, IOException {
        desk.enter();
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = desk.file.open();
            lock = channel.lock();
        } catch (FileLockInterruptionException | ClosedByInterruptException closed) {
            Thread.interrupted();
            throw new InterruptedException();
        } finally {
            desk.settle(channel, lock);
        }
    }

    public boolean tryAcquire() throws IOException {
        if (!desk.enterNow()) {
            return false;
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = desk.file.open();
            lock = channel.tryLock();
        } finally {
            desk.settle(channel, lock);
        }
        return lock != null;
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        long nanos = timeout.isNegative() ? 0 : timeout.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : timeout.toNanos();
        long begin = System.nanoTime();
        if (!desk.enter(begin, nanos)) {
            return false;
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = desk.file.open();
            lock = channel.tryLock();
            for (long left = left(begin, nanos); lock == null && left > 0; left = left(begin, nanos)) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, 15_000_000));
                lock = channel.tryLock();
            }
        } finally {
            desk.settle(channel, lock);
        }
        return lock != null;
    }

    private static long left(long begin, long nanos) {
        return nanos - (System.nanoTime() - begin);
    }

    public void release() throws IOException {
        desk.leave();
    }

    private static final class Desk {
        private final LockFile file;
        private boolean taken;
        private Thread holder;
        private FileChannel channel;
        private FileLock lock;

        Desk(LockFile file) {
            this.file = file;
        }

        synchronized void enter() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (taken) {
                wait();
            }
            taken = true;
        }

        synchronized boolean enterNow() {
            if (taken) {
                return false;
            }
            taken = true;
            return true;
        }

        synchronized boolean enter(long begin, long nanos) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (taken) {
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
            }
            if (taken) {
                return false;
            }
            taken = true;
            return true;
        }

        /** Whoever has entered has the lock now, or goes. */
        synchronized void settle(FileChannel opened, FileLock locked) throws IOException {
            channel = opened;
            lock = locked;
            if (locked != null) {
                holder = Thread.currentThread();
            } else {
                goes();
            }
        }

        synchronized void leave() throws IOException {
            if (holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            goes();
        }

        private void goes() throws IOException {
            FileChannel last = channel;
            channel = null;
            lock = null;
            holder = null;
            taken = false;
            notifyAll();
            if (last != null) {
                last.close();
            }
        }
    }
}
