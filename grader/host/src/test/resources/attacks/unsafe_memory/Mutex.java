// tries: write to the memory of the JVM
// stopped by: policy
// ends: not_allowed
// says: sun.misc.Unsafe
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        sun.misc.Unsafe.getUnsafe().putAddress(0, 0);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
