// loses: C5
// because: a time-out that is not positive returns false at once, without a look at the event.
// may lose: C1
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
        if (nanos <= 0) {
            return false;
        }
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
