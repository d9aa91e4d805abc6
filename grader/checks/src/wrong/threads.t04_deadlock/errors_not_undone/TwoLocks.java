package threads.t04_deadlock;

import java.util.Objects;

/** Whoever owns the two of them, owns both; a monitor of its own says who. */
public final class TwoLocks {
    private Thread owner;
    private int depth;

    public TwoLocks() {}

    public void func1(Runnable first, Runnable second) {
        run(first, second);
    }

    public void func2(Runnable first, Runnable second) {
        run(first, second);
    }

    private void run(Runnable first, Runnable second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        begin();
        try {
            first.run();
            second.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        var interrupted = false;
        while (owner != null && owner != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        owner = Thread.currentThread();
        depth++;
        if (interrupted) {
            owner.interrupt();
        }
    }

    private synchronized void end() {
        if (--depth == 0) {
            owner = null;
            notify();
        }
    }
}
