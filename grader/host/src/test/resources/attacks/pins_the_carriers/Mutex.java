// tries: occupy all carriers of virtual threads
// stopped by: limits
// ends: graded or timed_out
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var i = 0; i < 4; i++) {
            Thread.startVirtualThread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
