// tries: run code while javac runs
// stopped by: policy
// ends: not_allowed
// says: javax.annotation.processing
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
