// tries: use the machine's memory past the limit of the heap
// stopped by: limits
// ends: timed_out
// says: MiB of memory
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var i = 0; i < 2; i++) {
            Thread.ofPlatform().daemon().stackSize(400L << 20).start(() -> {
                try {
                    deep(0);
                } catch (StackOverflowError full) {
                    rest();
                }
            });
        }
        rest();
    }

    private static int deep(int level) {
        return 1 + deep(level + 1);
    }

    private static void rest() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException goOn) {
            // at the end
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
