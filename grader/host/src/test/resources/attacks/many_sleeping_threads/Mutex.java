// tries: leave threads behind that never end
// stopped by: worker
// ends: graded or timed_out
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        for (var i = 0; i < 50; i++) {
            var thread = new Thread(() -> {
                synchronized (this) {
                    while (true) {
                        try {
                            wait();
                        } catch (InterruptedException goOn) {
                            // for ever
                        }
                    }
                }
            });
            thread.setDaemon(false);
            thread.start();
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
