// tries: have the run end at its limit with what holds so far
// stopped by: limits
// ends: timed_out
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        // More than one, so that the limit comes before any of them is proven to loop.
        for (var i = 0; i < 4; i++) {
            new Thread(Mutex::spin).start();
        }
        spin();
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
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
