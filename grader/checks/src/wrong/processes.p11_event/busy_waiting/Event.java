// loses: C7
// because: a waiting thread looks at the flag again and again and burns a processor.
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

    public void await() throws InterruptedException {
        throwIfInterrupted();
        var before = new long[] {-1};
        while (!hasBeenSet(before)) {
            throwIfInterrupted();
            Thread.yield();
        }
    }

    private synchronized boolean hasBeenSet(long[] before) {
        if (before[0] < 0) {
            before[0] = sets;
        }
        return set || sets != before[0];
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
