// tries: disturb later checks from a thread that never stands in the submission
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

public final class Mutex {
    public Mutex() {
        var thread = new Thread(LockSupport::park);
        thread.setDaemon(true);
        thread.start();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
