// tries: name the semaphore of the JDK in a method reference alone
// stopped by: policy
// ends: not_allowed
// says: Semaphore
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private final Object lock = ((java.util.function.IntFunction<Object>) java.util.concurrent.Semaphore::new).apply(1);

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
