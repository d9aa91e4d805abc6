// tries: define classes that the policy has not seen
// stopped by: policy
// ends: not_allowed
// says: java.lang.ClassLoader
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        new Loader();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}

final class Loader extends ClassLoader {}
