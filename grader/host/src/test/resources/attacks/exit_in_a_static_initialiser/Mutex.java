// tries: end the JVM with the code of success before any check runs
// stopped by: policy
// ends: not_allowed
// says: System.exit
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        System.exit(0);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
