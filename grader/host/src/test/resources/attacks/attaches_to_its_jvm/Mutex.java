// tries: load an agent into its own JVM
// stopped by: policy
// ends: not_allowed
// says: com.sun.tools.attach
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            com.sun.tools.attach.VirtualMachine.attach("1");
        } catch (Exception ignored) {
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
