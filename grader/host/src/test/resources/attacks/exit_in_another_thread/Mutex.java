// tries: end the JVM while a check waits
// stopped by: policy
// ends: not_allowed
// says: System.exit
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        new Thread(() -> System.exit(0)).start();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
