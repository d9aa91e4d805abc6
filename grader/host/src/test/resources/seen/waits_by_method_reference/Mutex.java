// tries: waits by the method reference Object::wait, once, with an if where a loop belongs
// loses: C7
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private interface Wait {
        void on(Object monitor) throws InterruptedException;
    }

    private interface TimedWait {
        void on(Object monitor, long millis) throws InterruptedException;
    }

    private boolean held;
    private int waiters;
    private int gifts; // handed over to a waiter, not yet taken

    public Mutex() {}

    public synchronized void acquire() throws InterruptedException {
        throwIfInterrupted();
        if (held) {
            Wait wait = Object::wait;
            waiters++;
            try {
                wait.on(this); // any wake-up at all is taken for the release
            } catch (InterruptedException stop) {
                waiters--;
                passOn();
                throw stop;
            }
            waiters--;
            if (gifts > 0) {
                gifts--;
            }
            held = true;
            return;
        }
        held = true;
    }

    public synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        var nanos = timeout.toNanos();
        throwIfInterrupted();
        if (held) {
            if (nanos <= 0) {
                return false;
            }
            TimedWait wait = Object::wait;
            var deadline = System.nanoTime() + nanos;
            waiters++;
            try {
                wait.on(this, nanos / 1_000_000 + 1);
            } catch (InterruptedException stop) {
                waiters--;
                passOn();
                throw stop;
            }
            waiters--;
            if (gifts > 0) {
                gifts--;
                return true;
            }
            if (System.nanoTime() >= deadline) {
                return false;
            }
        }
        held = true;
        return true;
    }

    private void passOn() {
        if (gifts > 0 && waiters == 0) {
            gifts = 0;
            held = false;
        } else if (gifts > 0) {
            notify();
        }
    }

    public synchronized void release() {
        if (!held || gifts > 0) {
            throw new IllegalStateException("nobody holds this mutex");
        }
        if (waiters > 0) {
            gifts++;
            notify(); // stays held: handed over
        } else {
            held = false;
        }
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
