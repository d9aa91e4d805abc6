// tries: fill the memory of the harness by recursion and length
// stopped by: worker
// ends: graded
// says: Odd
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public void acquire() throws InterruptedException {
        throw new Odd();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}

final class Odd extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        return "x".repeat(10_000_000);
    }
}
