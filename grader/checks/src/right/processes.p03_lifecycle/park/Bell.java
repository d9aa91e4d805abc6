package processes.p03_lifecycle;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Rings once, and wakes all that are parked at it. */
final class Bell {
    private final Queue<Thread> parked = new ConcurrentLinkedQueue<>();
    private volatile boolean rung;

    boolean rung() {
        return rung;
    }

    void ring() {
        rung = true;
        parked.forEach(LockSupport::unpark);
    }

    void await() throws InterruptedException {
        await(Long.MAX_VALUE);
    }

    /** So long at most. */
    void await(long nanos) throws InterruptedException {
        var begin = System.nanoTime();
        var self = Thread.currentThread();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        parked.add(self);
        try {
            for (var left = nanos; !rung && left > 0; left = nanos - (System.nanoTime() - begin)) {
                if (nanos == Long.MAX_VALUE) {
                    LockSupport.park(this);
                } else {
                    LockSupport.parkNanos(this, left);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            parked.remove(self);
        }
    }

    void awaitUninterruptibly() {
        var self = Thread.currentThread();
        var interrupted = false;
        parked.add(self);
        while (!rung) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        parked.remove(self);
        if (interrupted) {
            self.interrupt();
        }
    }
}
