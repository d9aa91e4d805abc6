// tries: disturb later checks from a virtual thread that never stands in the submission
// stopped by: worker
// ends: graded or not_allowed
package threads.t03_mutex;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

public final class Mutex {
    public Mutex() {
        Thread.startVirtualThread(LockSupport::park);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
