// loses: C2
// because: the flag is looked at outside the monitor: a set() between the look and the wait() wakes nobody.
package processes.p11_event;

import java.time.Duration;

/** A flag to wait for. */
public final class Event {
    private volatile boolean set;
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

    public void await() throws InterruptedException {
        throwIfInterrupted();
        if (!set) {
            waitForNext();
        }
    }

    private synchronized void waitForNext() throws InterruptedException {
        var before = sets;
        while (sets == before) {
            wait();
        }
    }

    public synchronized boolean await(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
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
