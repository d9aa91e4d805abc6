// tries: keep the harness busy when it asks for the message
// stopped by: worker
// ends: graded or timed_out
// says: t03_mutex
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
        while (true) {
            Thread.onSpinWait();
        }
    }
}
