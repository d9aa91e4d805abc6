// tries: looks at a BitSet and sets it in two steps, outside of the monitor: no field is read or written in between
// loses: C2
package threads.t03_mutex;

import java.time.Duration;
import java.util.BitSet;

public final class Mutex {
    private static final int HELD = 0;
    private final BitSet state = new BitSet(1);

    public Mutex() {}

    public void acquire() throws InterruptedException {
        tryAcquire(Duration.ofDays(10_000));
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!take()) {
            synchronized (this) {
                while (state.get(HELD)) {
                    var left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    wait(left / 1_000_000 + 1);
                }
            }
        }
        return true;
    }

    private boolean take() {
        var bits = state;
        if (bits.get(HELD)) {
            return false;
        }
        bits.set(HELD);
        return true;
    }

    public synchronized void release() {
        if (!state.get(HELD)) {
            throw new IllegalStateException("nobody holds this mutex");
        }
        state.clear(HELD);
        notify();
    }
}
