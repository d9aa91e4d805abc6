// tries: run code on a thread of the JVM
// stopped by: policy
// ends: not_allowed
// says: finalize()
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    @Override
    protected void finalize() {}

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
