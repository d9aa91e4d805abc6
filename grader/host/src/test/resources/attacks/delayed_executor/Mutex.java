// tries: disturb later checks by a task that no thread holds until it is due
// stopped by: policy
// ends: not_allowed
package threads.t03_mutex;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public final class Mutex {
    public Mutex() {
        var caller = Thread.currentThread();
        for (var i = 1; i < 3_000; i++) {
            CompletableFuture.delayedExecutor(i, TimeUnit.MILLISECONDS).execute(caller::interrupt);
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
