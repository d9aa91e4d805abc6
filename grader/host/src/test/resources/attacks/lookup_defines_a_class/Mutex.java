// tries: bring a class file along as an array
// stopped by: policy
// ends: not_allowed
// says: defineClass
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            java.lang.invoke.MethodHandles.lookup().defineClass(new byte[] {(byte) 0xCA, (byte) 0xFE});
        } catch (IllegalAccessException ignored) {
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
