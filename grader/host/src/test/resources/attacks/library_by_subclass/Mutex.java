// tries: inherit the lock of the JDK
// stopped by: policy
// ends: not_allowed
// says: ReentrantLock
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private final Inner inner = new Inner();

    public void acquire() throws InterruptedException {
        inner.lockInterruptibly();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
        inner.unlock();
    }
}

final class Inner extends java.util.concurrent.locks.ReentrantLock {
    private static final long serialVersionUID = 1L;
}
