// tries: find out which check calls
// stopped by: policy
// ends: not_allowed
// says: StackWalker
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        StackWalker.getInstance().forEach(frame -> {});
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
