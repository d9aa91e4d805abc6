// loses: C6
// because: who is let go on and finds that another one was quicker waits for the whole time-out again.
package threads.t03_mutex;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;

/** A VarHandle for the state; every waiting thread has a monitor of its own and gets a signal through it. */
public final class Mutex {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Mutex.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class Node {
        boolean signalled;

        synchronized void signal() {
            signalled = true;
            notify();
        }

        synchronized void await() throws InterruptedException {
            while (!signalled) {
                wait();
            }
        }

        synchronized boolean await(long nanos) throws InterruptedException {
            long start = System.nanoTime();
            while (!signalled) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        }
    }

    private static final int FREE = 0;
    private static final int HELD = 1;

    private volatile int state = FREE;
    private final ArrayDeque<Node> nodes = new ArrayDeque<>();

    public Mutex() {}

    private boolean free() {
        return STATE.compareAndSet(this, HELD, FREE);
    }

    private boolean grab() {
        return STATE.compareAndSet(this, FREE, HELD);
    }

    /** A node to wait with; null when the mutex was grabbed instead. */
    private Node queueUp(boolean first) {
        synchronized (nodes) {
            if (grab()) {
                return null;
            }
            Node node = new Node();
            if (first) {
                nodes.addFirst(node);
            } else {
                nodes.addLast(node);
            }
            return node;
        }
    }

    private void signalNext() {
        synchronized (nodes) {
            Node next = nodes.poll();
            if (next != null) {
                next.signal();
            }
        }
    }

    /** Gives up waiting: a signal that has come already is for the next one. */
    private void giveUp(Node node) {
        synchronized (nodes) {
            if (!nodes.remove(node)) {
                signalNext();
            }
        }
    }

    public void acquire() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (grab()) {
            return;
        }
        boolean woken = false;
        while (true) {
            Node node = queueUp(woken);
            if (node == null) {
                return;
            }
            try {
                node.await();
            } catch (InterruptedException e) {
                giveUp(node);
                throw e;
            }
            woken = true;
        }
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        long nanos = timeout.isNegative() ? 0 : timeout.toNanos();
        long start = System.nanoTime();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (grab()) {
            return true;
        }
        if (nanos == 0) {
            return false;
        }
        boolean woken = false;
        while (true) {
            Node node = queueUp(woken);
            if (node == null) {
                return true;
            }
            try {
                if (!node.await(nanos)) {
                    giveUp(node);
                    return false;
                }
            } catch (InterruptedException e) {
                giveUp(node);
                throw e;
            }
            woken = true;
        }
    }

    public void release() {
        if (!free()) {
            throw new IllegalStateException("free already");
        }
        signalNext();
    }
}
