// tries: disturb later checks from a timer
// stopped by: policy
// ends: graded or not_allowed
package threads.t03_mutex;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

public final class Mutex {
    public Mutex() {
        var caller = Thread.currentThread();
        new Timer(true).schedule(new TimerTask() {
            @Override
            public void run() {
                caller.interrupt();
            }
        }, 50, 1);
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
