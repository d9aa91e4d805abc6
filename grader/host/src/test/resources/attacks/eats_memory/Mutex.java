// tries: have the JVM die of it in the middle of a check
// stopped by: limits
// ends: graded
// says: out of memory
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        var all = new java.util.ArrayList<long[]>();
        while (true) {
            try {
                all.add(new long[1 << 20]);
            } catch (OutOfMemoryError again) {
                // once more
            }
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
