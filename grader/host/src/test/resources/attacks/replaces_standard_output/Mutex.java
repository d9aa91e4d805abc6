// tries: put its own stream before the channel
// stopped by: policy
// ends: not_allowed
// says: System.setOut
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        System.setOut(System.err);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
