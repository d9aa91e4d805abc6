// tries: find a secret in the environment
// stopped by: policy
// ends: not_allowed
// says: getenv
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static final String PATH = System.getenv("PATH");

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
