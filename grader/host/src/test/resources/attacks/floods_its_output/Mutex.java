// tries: fill pipes, memory and disk
// stopped by: limits
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        var line = "x".repeat(10_000);
        for (var i = 0; i < 300; i++) {
            System.out.println(line);
        }
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
