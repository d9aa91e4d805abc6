// tries: end the JVM by a signal from within
// stopped by: policy
// ends: not_allowed
// says: sun.misc.Signal
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        sun.misc.Signal.raise(new sun.misc.Signal("TERM"));
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
