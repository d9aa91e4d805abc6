// loses: C5
// because: await(timeout) first looks at the plain flag without the monitor, and may still see a set() that was taken
// back.
package processes.p11_event;

import java.time.Duration;

/** A flag to wait for. */
public final class Event {
    private boolean set;
    private long sets;

    public Event() {}

    public synchronized void set() {
        set = true;
        sets++;
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
        var before = sets;
        while (!set && sets == before) {
            wait();
        }
    }

    public boolean await(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        return set || passes(nanos);
    }

    private synchronized boolean passes(long nanos) throws InterruptedException {
        var deadline = System.nanoTime() + nanos;
        var before = sets;
        while (!set && sets == before) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
