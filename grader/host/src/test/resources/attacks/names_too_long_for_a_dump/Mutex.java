// tries: hide a thread in a dump that is too large to be read
// stopped by: worker
// ends: graded or not_allowed
package threads.t03_mutex;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

public final class Mutex {
    public Mutex() {
        for (var i = 0; i < 200; i++) {
            Thread.ofVirtual().name("x".repeat(60_000)).start(LockSupport::park);
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
