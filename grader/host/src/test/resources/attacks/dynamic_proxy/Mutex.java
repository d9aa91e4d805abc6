// tries: make an object of any interface at run time
// stopped by: policy
// ends: not_allowed
// says: Proxy
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
