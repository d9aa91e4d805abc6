// loses: C6
// because: release calls one waiter and takes it off the list; when that one is interrupted at the same moment, nobody
// hands its wake-up on.
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/** A lock that its owner may take again. */
public final class RecursiveLock {
    private Thread owner;
    private int count;
    private final ArrayDeque<Thread> waiting = new ArrayDeque<>();

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        take(Long.MAX_VALUE);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return take(timeout.toNanos());
    }

    private boolean take(long nanos) throws InterruptedException {
        throwIfInterrupted();
        var deadline = System.nanoTime() + nanos;
        while (true) {
            synchronized (this) {
                if (owner == null || owner == Thread.currentThread()) {
                    waiting.remove(Thread.currentThread());
                    owner = Thread.currentThread();
                    count++;
                    return true;
                }
                if (deadline - System.nanoTime() <= 0) {
                    waiting.remove(Thread.currentThread());
                    return false;
                }
                if (!waiting.contains(Thread.currentThread())) {
                    waiting.add(Thread.currentThread());
                }
            }
            LockSupport.parkNanos(this, deadline - System.nanoTime());
            if (Thread.interrupted()) {
                synchronized (this) {
                    waiting.remove(Thread.currentThread());
                }
                throw new InterruptedException();
            }
        }
    }

    public synchronized void release() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        count--;
        if (count == 0) {
            owner = null;
            LockSupport.unpark(waiting.poll());
        }
    }

    public synchronized int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
