// tries: leave no room for the stacks of other threads, so that nothing can be decided and the points stay
// stopped by: worker
// ends: graded or grader_failed
package threads.t03_mutex;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

public final class Mutex {
    public Mutex() {
        for (var size = 1L << 46; size > 1 << 16; ) {
            try {
                var thread = new Thread(null, LockSupport::park, "large", size);
                thread.setDaemon(true);
                thread.start();
            } catch (OutOfMemoryError full) {
                size /= 2;
            }
        }
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
