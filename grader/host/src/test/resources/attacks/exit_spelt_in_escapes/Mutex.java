// tries: hide the call from a search through the source
// stopped by: policy
// ends: not_allowed
// says: System.exit
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        \u0053ystem.\u0065xit(0);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
