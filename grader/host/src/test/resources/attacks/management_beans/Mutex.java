// tries: look at all threads and dump the heap
// stopped by: policy
// ends: not_allowed
// says: ManagementFactory
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.lang.management.ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
