// tries: have the run end at its limit with what holds so far
// stopped by: limits
// ends: timed_out
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
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
