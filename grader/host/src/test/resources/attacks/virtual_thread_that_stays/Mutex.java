// tries: disturb later checks from a thread that no list has
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        var caller = Thread.currentThread();
        Thread.startVirtualThread(() -> {
            var end = System.nanoTime() + 30_000_000_000L;
            while (System.nanoTime() < end) {
                caller.interrupt();
                try {
                    Thread.sleep(1);
                } catch (InterruptedException goOn) {
                    // for a while
                }
            }
        });
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
