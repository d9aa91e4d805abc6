// tries: make the grader fail where it writes class files
// stopped by: compile
// ends: not_compiled
// says: cannot be stored as a file here
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

final class AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA {}
