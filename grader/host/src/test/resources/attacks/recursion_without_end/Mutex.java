// tries: end the stack inside the harness
// stopped by: worker
// ends: graded
// says: StackOverflowError
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        deeper();
    }

    private static int deeper() {
        return 1 + deeper();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
