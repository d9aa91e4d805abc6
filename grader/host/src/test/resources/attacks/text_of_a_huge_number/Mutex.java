// tries: disturb later checks from a thread that computes in the JDK alone
// stopped by: worker
// ends: graded or timed_out
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        var huge = java.math.BigInteger.ONE.shiftLeft(40_000_000);
        var thread = new Thread(huge::toString);
        thread.setDaemon(true);
        thread.start();
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
