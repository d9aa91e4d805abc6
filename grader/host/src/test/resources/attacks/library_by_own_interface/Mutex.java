// tries: call the lock of the JDK through an interface of its own
// stopped by: policy
// ends: not_allowed
// says: ReentrantLock
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private final Lockable inner = new Inner();

    public void acquire() throws InterruptedException {
        inner.lock();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
        inner.unlock();
    }
}

interface Lockable {
    void lock();

    void unlock();
}

final class Inner extends java.util.concurrent.locks.ReentrantLock implements Lockable {
    private static final long serialVersionUID = 1L;
}
