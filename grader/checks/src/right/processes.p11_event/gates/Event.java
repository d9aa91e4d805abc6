package processes.p11_event;

import java.time.Duration;

/** Each waiter waits at the gate that it found shut; once open, a gate is never shut: clear() puts up a new one. */
public final class Event {
    private static final class Gate {
        private boolean open;

        synchronized void open() {
            open = true;
            notifyAll();
        }

        synchronized boolean isOpen() {
            return open;
        }

        synchronized void pass() throws InterruptedException {
            while (!open) {
                wait();
            }
        }

        synchronized boolean pass(long deadline) throws InterruptedException {
            while (!open) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        }
    }

    private final Object changes = new Object();
    private volatile Gate gate = new Gate();

    public Event() {}

    public void set() {
        synchronized (changes) {
            gate.open();
        }
    }

    public void clear() {
        synchronized (changes) {
            if (gate.isOpen()) {
                gate = new Gate();
            }
        }
    }

    public boolean isSet() {
        return gate.isOpen();
    }

    public void await() throws InterruptedException {
        throwIfInterrupted();
        gate.pass();
    }

    public boolean await(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        throwIfInterrupted();
        return gate.pass(deadline);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
