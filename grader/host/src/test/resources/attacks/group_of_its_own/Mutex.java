// tries: get at the group of threads through a builder
// stopped by: policy
// ends: not_allowed
// says: ThreadGroup
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        Thread.ofPlatform().group((ThreadGroup) Thread.currentThread().getUncaughtExceptionHandler()).start(() -> {});
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
