// tries: reach the classes of the kit through the thread
// stopped by: policy
// ends: not_allowed
// says: getContextClassLoader
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            Thread.currentThread().getContextClassLoader().loadClass("grader.worker.Main");
        } catch (ClassNotFoundException ignored) {
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
