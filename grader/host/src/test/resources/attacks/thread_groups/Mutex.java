// tries: find the threads of the harness through their group
// stopped by: policy
// ends: not_allowed
// says: getThreadGroup
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        Thread.currentThread().getThreadGroup().interrupt();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
