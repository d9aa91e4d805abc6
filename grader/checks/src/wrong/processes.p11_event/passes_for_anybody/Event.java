// loses: C3
// because: set() counts who waits and hands out as many passes: one that comes after clear() may take the pass of one
// that waits.
package processes.p11_event;

import java.time.Duration;

/** A flag to wait for. */
public final class Event {
    private boolean set;
    private int waiting;
    private int passes;

    public Event() {}

    public synchronized void set() {
        set = true;
        passes = waiting;
        notifyAll();
    }

    public synchronized void clear() {
        set = false;
    }

    public synchronized boolean isSet() {
        return set;
    }

    public synchronized void await() throws InterruptedException {
        throwIfInterrupted();
        waiting++;
        try {
            while (!set && passes == 0) {
                wait();
            }
            passes = Math.max(0, passes - 1);
        } finally {
            waiting--;
        }
    }

    public synchronized boolean await(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        var deadline = System.nanoTime() + nanos;
        waiting++;
        try {
            while (!set && passes == 0) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            passes = Math.max(0, passes - 1);
            return true;
        } finally {
            waiting--;
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
