// tries: talk to a server on this machine
// stopped by: policy
// ends: not_allowed
// says: java.net.Socket
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            new java.net.Socket("127.0.0.1", 9).close();
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
