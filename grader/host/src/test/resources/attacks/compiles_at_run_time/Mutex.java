// tries: compile what the policy has not seen
// stopped by: policy
// ends: not_allowed
// says: javax.tools
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        javax.tools.ToolProvider.getSystemJavaCompiler();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
