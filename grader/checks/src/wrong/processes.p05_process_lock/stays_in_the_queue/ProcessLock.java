// loses: C8, C9
// because: who leaves stays in the queue, and is called in place of the next one.
// may lose: C1, C3, C7, C12
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A queue of parked threads in front of the kernel; who is timed asks the kernel at growing distances. */
public final class ProcessLock {
    private static final ConcurrentMap<LockFile, Entry> ENTRIES = new ConcurrentHashMap<>();

    private final Entry entry;

    public ProcessLock(LockFile file) {
        Objects.requireNonNull(file);
        Entry mine = new Entry(file);
        Entry other = ENTRIES.putIfAbsent(file, mine);
        entry = other == null ? mine : other;
    }

    private record Held(Thread thread, FileChannel channel, FileLock lock) {}

    private static final class Entry {
        final LockFile file;
        final AtomicReference<Thread> inside = new AtomicReference<>();
        final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();
        volatile Held held;

        Entry(LockFile file) {
            this.file = file;
        }

        boolean enter(boolean timed, long nanos) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread me = Thread.currentThread();
            if (inside.compareAndSet(null, me)) {
                return true;
            }
            long begin = System.nanoTime();
            waiting.add(me);
            while (!inside.compareAndSet(null, me)) {
                long left = timed ? nanos - (System.nanoTime() - begin) : 1;
                if (left <= 0) {
                    goes(me);
                    return false;
                }
                if (timed) {
                    LockSupport.parkNanos(this, left);
                } else {
                    LockSupport.park(this);
                }
                if (Thread.interrupted()) {
                    goes(me);
                    throw new InterruptedException();
                }
            }
            waiting.remove(me);
            return true;
        }

        /** It may have been called, and does not come: the next one is called in its place. */
        private void goes(Thread me) {
            LockSupport.unpark(waiting.peek());
        }

        void leave() {
            inside.set(null);
            LockSupport.unpark(waiting.peek());
        }
    }

    private void hold(FileChannel channel, FileLock lock) {
        entry.held = new Held(Thread.currentThread(), channel, lock);
    }

    public void acquire() throws InterruptedException, IOException {
        entry.enter(false, 0);
        boolean done = false;
        FileChannel channel = null;
        try {
            channel = entry.file.open();
            hold(channel, channel.lock());
            done = true;
        } catch (FileLockInterruptionException asked) {
            Thread.interrupted();
            throw new InterruptedException();
        } finally {
            leaveUnless(done, channel);
        }
    }

    private void leaveUnless(boolean done, FileChannel channel) throws IOException {
        if (!done) {
            try (FileChannel closed = channel) {
                entry.held = null;
            } finally {
                entry.leave();
            }
        }
    }

    public boolean tryAcquire() throws IOException {
        if (!entry.inside.compareAndSet(null, Thread.currentThread())) {
            return false;
        }
        boolean done = false;
        FileChannel channel = null;
        try {
            channel = entry.file.open();
            FileLock lock = channel.tryLock();
            if (lock != null) {
                hold(channel, lock);
                done = true;
            }
        } finally {
            leaveUnless(done, channel);
        }
        return done;
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        long begin = System.nanoTime();
        if (!entry.enter(true, nanos)) {
            return false;
        }
        boolean done = false;
        FileChannel channel = null;
        try {
            channel = entry.file.open();
            FileLock lock = channel.tryLock();
            for (long pause = 1_000_000; lock == null; pause = Math.min(2 * pause, 100_000_000)) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    break;
                }
                Thread.sleep(Duration.ofNanos(Math.min(pause, left)));
                lock = channel.tryLock();
            }
            if (lock != null) {
                hold(channel, lock);
                done = true;
            }
        } finally {
            leaveUnless(done, channel);
        }
        return done;
    }

    public void release() throws IOException {
        Held held = entry.held;
        if (held == null || held.thread() != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        entry.held = null;
        try {
            held.channel().close();
        } finally {
            entry.leave();
        }
    }
}
