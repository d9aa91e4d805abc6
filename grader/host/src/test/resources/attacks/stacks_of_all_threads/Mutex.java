// tries: find the threads of the harness
// stopped by: policy
// ends: not_allowed
// says: getAllStackTraces
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
