// tries: call the C library
// stopped by: policy
// ends: not_allowed
// says: java.lang.foreign
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.lang.foreign.Linker.nativeLinker().defaultLookup().find("exit");
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
