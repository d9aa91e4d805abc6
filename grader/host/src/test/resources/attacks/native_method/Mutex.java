// tries: run code outside of Java
// stopped by: policy
// ends: not_allowed
// says: the native method pass
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        System.loadLibrary("evil");
    }

    private static native void pass();

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
