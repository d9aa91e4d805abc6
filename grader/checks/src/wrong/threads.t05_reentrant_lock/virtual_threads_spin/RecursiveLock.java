// loses: C9
// because: a virtual thread that waits yields and looks again instead of parking.
package threads.t05_reentrant_lock;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.LockSupport;

public final class RecursiveLock {
    private record Node(Thread thread, Object identity) {
        Node() {
            this(Thread.currentThread(), new Object());
        }
    }

    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Node> waiters = new ConcurrentLinkedQueue<>();
    private int holds; // the owner's

    public RecursiveLock() {}

    public void acquire() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (takeNow()) {
            return;
        }
        var node = new Node();
        waiters.add(node);
        for (; ; ) {
            if (Thread.interrupted()) {
                leave(node);
                throw new InterruptedException();
            }
            if (takeNow()) {
                waiters.remove(node);
                return;
            }
            if (Thread.currentThread().isVirtual()) {
                Thread.yield();
            } else {
                LockSupport.park(this);
            }
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        boolean wait = timeout.isPositive();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (takeNow()) {
            return true;
        }
        if (!wait) {
            return false;
        }
        long begin = System.nanoTime();
        long nanos = timeout.getSeconds() >= Long.MAX_VALUE / 1_000_000_000 ? Long.MAX_VALUE : timeout.toNanos();
        var node = new Node();
        waiters.add(node);
        for (; ; ) {
            if (Thread.interrupted()) {
                leave(node);
                throw new InterruptedException();
            }
            if (takeNow()) {
                waiters.remove(node);
                return true;
            }
            long left = nanos - (System.nanoTime() - begin);
            if (left <= 0) {
                leave(node);
                return false;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    private boolean takeNow() {
        var me = Thread.currentThread();
        if (owner.get() == me) {
            holds++;
            return true;
        }
        if (owner.compareAndSet(null, me)) {
            holds = 1;
            return true;
        }
        return false;
    }

    private void leave(Node node) {
        waiters.remove(node);
        if (owner.get() == null) {
            wakeFirst();
        }
    }

    private void wakeFirst() {
        var first = waiters.peek();
        if (first != null) {
            LockSupport.unpark(first.thread());
        }
    }

    public void release() {
        if (owner.get() != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        if (--holds == 0) {
            owner.set(null);
            wakeFirst();
        }
    }

    public int holdCount() {
        return owner.get() == Thread.currentThread() ? holds : 0;
    }
}
