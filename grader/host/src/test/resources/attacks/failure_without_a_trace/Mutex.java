// tries: look like a failure of the grader itself
// stopped by: worker
// ends: graded
// says: StackOverflowError
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        var self = new java.util.ArrayList<Object>();
        self.add(self);
        self.hashCode(); // the JDK's own code recurses until the stack ends
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
