// tries: hide a thread that runs behind a name cut to 15 letters
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var name : new String[] {"C1 CompilerThread0", "VM Periodic Task Thread", "Signal Dispatcher"}) {
            Thread.ofPlatform().daemon().name(name).start(() -> {
                Thread.currentThread().setName(name);
                var end = System.nanoTime() + 1_000_000_000L;
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
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
