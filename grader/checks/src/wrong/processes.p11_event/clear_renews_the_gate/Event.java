// loses: C1
// because: clear() makes a new gate also when the old one is still shut: the next set() opens a gate at which nobody
// waits.
package processes.p11_event;

import java.time.Duration;

/** A flag to wait for: a gate, and a new one after each clear. */
public final class Event {
    private static final class Gate {
        private boolean open;

        synchronized void open() {
            open = true;
            notifyAll();
        }

        synchronized boolean pass(boolean timed, long nanos) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var deadline = System.nanoTime() + nanos;
            while (!open) {
                var left = deadline - System.nanoTime();
                if (!timed) {
                    wait();
                } else if (left > 0) {
                    wait(left / 1_000_000 + 1);
                } else {
                    return false;
                }
            }
            return true;
        }

        synchronized boolean isOpen() {
            return open;
        }
    }

    private volatile Gate gate = new Gate();

    public Event() {}

    public synchronized void set() {
        gate.open();
    }

    public synchronized void clear() {
        gate = new Gate();
    }

    public boolean isSet() {
        return gate.isOpen();
    }

    public void await() throws InterruptedException {
        gate.pass(false, 0);
    }

    public boolean await(Duration timeout) throws InterruptedException {
        return gate.pass(true, timeout.toNanos());
    }
}
