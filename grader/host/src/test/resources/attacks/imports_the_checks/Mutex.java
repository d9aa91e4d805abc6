// tries: call the checks
// stopped by: compile
// ends: not_compiled
// says: MutexChecks
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static final Object CHECKS = new MutexChecks();

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
