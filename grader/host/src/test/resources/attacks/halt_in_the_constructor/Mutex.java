// tries: end the JVM past all hooks
// stopped by: policy
// ends: not_allowed
// says: Runtime
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        Runtime.getRuntime().halt(0);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
