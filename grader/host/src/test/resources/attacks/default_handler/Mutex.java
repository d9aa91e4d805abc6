// tries: swallow what ends other threads
// stopped by: policy
// ends: not_allowed
// says: setDefaultUncaughtExceptionHandler
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
