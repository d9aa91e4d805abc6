// tries: put a class of its own into the place of one of the package net.jqwik.api
// stopped by: compile
// ends: not_compiled
// says: package
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
