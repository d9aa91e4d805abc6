// loses: C7, C4
// because: tryAcquire() waits while another process has the file locked.
// may lose: C12
package processes.p05_process_lock;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A monitor for each file in front of the kernel's lock. */
public final class ProcessLock {
    private static final Map<LockFile, Door> DOORS = new HashMap<>();

    private final LockFile file;
    private final Door door;

    public ProcessLock(LockFile file) {
        if (file == null) {
            throw new NullPointerException("file");
        }
        this.file = file;
        synchronized (DOORS) {
            door = DOORS.computeIfAbsent(file, any -> new Door());
        }
    }

    public void acquire() throws InterruptedException, IOException {
        door.enter();
        FileChannel channel = null;
        try {
            channel = file.open();
            block(channel);
            door.held(channel);
        } catch (Throwable why) {
            giveUp(channel, why);
            throw why;
        }
    }

    public boolean tryAcquire() throws IOException {
        if (!door.tryEnter()) {
            return false;
        }
        var interrupted = Thread.interrupted();
        FileChannel channel = null;
        try {
            channel = file.open();
            if (channel.lock() != null) {
                door.held(channel);
                return true;
            }
        } catch (Throwable why) {
            giveUp(channel, why);
            throw why;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        goAway(channel);
        return false;
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException, IOException {
        var deadline = new Deadline(timeout);
        if (!door.enter(deadline)) {
            return false;
        }
        FileChannel channel = null;
        boolean taken;
        try {
            channel = file.open();
            taken = ask(channel, deadline);
            if (taken) {
                door.held(channel);
            }
        } catch (Throwable why) {
            giveUp(channel, why);
            throw why;
        }
        if (!taken) {
            goAway(channel);
        }
        return taken;
    }

    private static boolean ask(FileChannel channel, Deadline deadline) throws IOException, InterruptedException {
        while (channel.tryLock() == null) {
            var left = deadline.left();
            if (left <= 0) {
                return false;
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, 15_000_000)));
        }
        return true;
    }

    public void release() throws IOException {
        var channel = door.leaving();
        try {
            channel.close();
        } finally {
            door.leave();
        }
    }

    private void goAway(FileChannel channel) throws IOException {
        try {
            channel.close();
        } finally {
            door.leave();
        }
    }

    private void giveUp(FileChannel channel, Throwable why) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (Throwable also) {
            if (also != why) {
                why.addSuppressed(also);
            }
        } finally {
            door.leave();
        }
    }

    /** The kernel's wait, which an interrupt ends. */
    private static void block(FileChannel channel) throws IOException, InterruptedException {
        if (!Thread.currentThread().isVirtual()) {
            try {
                channel.lock();
            } catch (FileLockInterruptionException | ClosedByInterruptException interrupt) {
                Thread.interrupted();
                throw new InterruptedException();
            }
            return;
        }
        var told = new CompletableFuture<Throwable>();
        var waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                channel.lock();
                told.complete(null);
            } catch (Throwable why) {
                told.complete(why);
            }
        });
        InterruptedException interrupted = null;
        while (waiting.isAlive()) {
            try {
                waiting.join();
            } catch (InterruptedException now) {
                interrupted = now;
                waiting.interrupt();
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
        if (told.join() != null) {
            ProcessLock.<IOException>hurl(told.join());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void hurl(Throwable why) throws T {
        throw (T) why;
    }

    private static final class Deadline {
        private final long begin = System.nanoTime();
        private final long nanos;

        Deadline(Duration timeout) {
            var longest = Duration.ofNanos(Long.MAX_VALUE);
            if (timeout.isNegative() || timeout.isZero()) {
                nanos = 0;
            } else {
                nanos = timeout.compareTo(longest) > 0 ? Long.MAX_VALUE : timeout.toNanos();
            }
        }

        long left() {
            return nanos - (System.nanoTime() - begin);
        }
    }

    private static final class Door {
        private boolean busy;
        private Thread holder;
        private FileChannel channel;

        synchronized void enter() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (busy) {
                wait();
            }
            busy = true;
        }

        synchronized boolean tryEnter() {
            if (busy) {
                return false;
            }
            busy = true;
            return true;
        }

        synchronized boolean enter(Deadline deadline) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (busy) {
                var left = deadline.left();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            busy = true;
            return true;
        }

        synchronized void held(FileChannel by) {
            holder = Thread.currentThread();
            channel = by;
        }

        synchronized FileChannel leaving() {
            if (holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            return channel;
        }

        synchronized void leave() {
            holder = null;
            channel = null;
            busy = false;
            notifyAll();
        }
    }
}
