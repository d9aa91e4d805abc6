// tries: call the lock of the JDK instead of building one
// stopped by: policy
// ends: not_allowed
// says: ReentrantLock
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();

    public void acquire() throws InterruptedException {
        lock.lockInterruptibly();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
        lock.unlock();
    }
}
