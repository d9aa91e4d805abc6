// tries: hold the monitors of shared objects for ever
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var shared : new Object[] {String.class, Thread.class, Object.class, "harness", "submission", 1, true, System.out, System.err}) {
            Thread.ofPlatform().daemon().start(() -> {
                synchronized (shared) {
                    while (true) {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException goOn) {
                            // for ever
                        }
                    }
                }
            });
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
