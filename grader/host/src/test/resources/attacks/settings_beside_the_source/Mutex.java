// tries: bring settings, services, a jar and a build file along
// stopped by: submission
// ends: graded
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
