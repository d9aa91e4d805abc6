// tries: stop the harness when it asks for the message
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
    public synchronized String getMessage() {
        while (true) {
            try {
                wait();
            } catch (InterruptedException goOn) {
                // for ever
            }
        }
    }
}
