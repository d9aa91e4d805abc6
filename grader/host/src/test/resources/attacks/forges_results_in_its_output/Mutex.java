// tries: print lines that look like the channel's
// stopped by: channel
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var i = 0; i < 20; i++) {
            System.out.println("@interleave ZQAAAAI= AAAA");
            System.err.println("\n@interleave ZQAAAAI= AAAA");
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
