// tries: use the machine's memory past the limit of the heap
// stopped by: limits
// ends: timed_out
// says: MiB of memory
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        for (var i = 0; i < 2; i++) {
            Thread.ofPlatform().daemon().stackSize(400L << 20).start(new Deep());
        }
        Deep.rest();
    }

    /** A class of its own: the other one is initialised only when its initialiser has come to its end. */
    private static final class Deep implements Runnable {
        @Override
        public void run() {
            try {
                deep(0);
            } catch (StackOverflowError full) {
                rest();
            }
        }

        private static int deep(int level) {
            return 1 + deep(level + 1);
        }

        static void rest() {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException goOn) {
                // at the end
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
