// tries: run any program, where no process belongs
// stopped by: policy
// ends: not_allowed
// says: ProcessBuilder
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            new ProcessBuilder("true").start();
        } catch (java.io.IOException ignored) {
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
