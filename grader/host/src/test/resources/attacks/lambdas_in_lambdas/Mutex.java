// tries: have the compiler infer types for longer than anybody waits
// stopped by: compile
// ends: graded or not_compiled
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static <T> T same(java.util.concurrent.Callable<T> of) throws Exception {
        return of.call();
    }

    static Object deep() throws Exception {
        return same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> same(() -> 1))))))))))))))))))))))))))));
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
