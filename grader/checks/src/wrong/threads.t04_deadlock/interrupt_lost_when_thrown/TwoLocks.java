package threads.t04_deadlock;

import java.util.Objects;

/** A lock of my own for both, that knows its owner. */
public final class TwoLocks {
    private final Object monitor = new Object();
    private Thread owner;
    private long depth;

    public TwoLocks() {}

    private void acquire() {
        Thread me = Thread.currentThread();
        boolean interrupted = false;
        synchronized (monitor) {
            if (owner != me) {
                while (owner != null) {
                    try {
                        monitor.wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                owner = me;
            }
            depth++;
        }
        if (interrupted) {
            me.interrupt();
        }
    }

    private void release() {
        synchronized (monitor) {
            if (--depth == 0) {
                owner = null;
                monitor.notify();
            }
        }
    }

    public void func1(Runnable first, Runnable second) {
        both(Objects.requireNonNull(first), Objects.requireNonNull(second));
    }

    public void func2(Runnable first, Runnable second) {
        both(Objects.requireNonNull(first), Objects.requireNonNull(second));
    }

    private void both(Runnable first, Runnable second) {
        acquire();
        try {
            first.run();
            second.run();
        } finally {
            release();
        }
    }
}
