// tries: say so much that nobody looks at the limits
// stopped by: limits
// ends: timed_out
// says: 4 s of processor time
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var i = 0; i < 2; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                var self = Thread.currentThread();
                var end = System.nanoTime() + 40_000_000_000L;
                while (System.nanoTime() < end) {
                    self.getUncaughtExceptionHandler().uncaughtException(self, new RuntimeException("again"));
                }
            });
        }
    }

    public void acquire() throws InterruptedException {
        Thread.sleep(30_000);
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        Thread.sleep(30_000);
        return true;
    }

    public void release() {
        var end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
