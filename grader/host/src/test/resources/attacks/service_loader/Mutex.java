// tries: have the JDK make objects of its classes
// stopped by: policy
// ends: not_allowed
// says: ServiceLoader
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.util.ServiceLoader.load(Runnable.class);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
