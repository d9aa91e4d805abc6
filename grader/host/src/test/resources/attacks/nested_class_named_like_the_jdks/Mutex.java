// tries: pass for a class of the JDK by nested ones with its names
// stopped by: policy
// ends: not_allowed
// says: Runtime
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static final class System {
        static void exit(int code) {
            java.lang.Runtime.getRuntime().halt(code);
        }
    }

    static {
        System.exit(0);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
