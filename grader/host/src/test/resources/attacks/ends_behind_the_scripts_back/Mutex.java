// tries: end a call just before the script goes on with it
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    private boolean held;
    private int waiting;
    private int goes;

    public synchronized void acquire() throws InterruptedException {
        if (held && waiting > 0) {
            goes++;
            notifyAll();
        }
        waiting++;
        var first = waiting == 1;
        while (held && !(first && goes > 0)) {
            wait();
        }
        waiting--;
        held = true;
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return false;
    }

    public synchronized void release() {
        held = false;
        notifyAll();
    }
}
