// tries: change the clock of the whole JVM
// stopped by: policy
// ends: not_allowed
// says: TimeZone
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.util.TimeZone.setDefault(null);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
