// tries: call exit without naming it in a call
// stopped by: policy
// ends: not_allowed
// says: findStatic
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            java.lang.invoke.MethodHandles.lookup()
                    .findStatic(System.class, "exit", java.lang.invoke.MethodType.methodType(void.class, int.class))
                    .invoke(0);
        } catch (Throwable ignored) {
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
