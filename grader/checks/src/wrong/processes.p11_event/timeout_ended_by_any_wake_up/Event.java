// loses: C5
// because: await(timeout) waits once: a wake-up for no reason ends it before its time.
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

    public synchronized boolean await(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        var before = sets;
        if (!set && nanos > 0) {
            wait(nanos / 1_000_000 + 1);
        }
        return set || sets != before;
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
