// tries: put the blame on a class of the kit
// stopped by: policy
// ends: not_allowed
// says: setStackTrace
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public Mutex() {
        var failure = new IllegalStateException("the grader failed");
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("grader.spec.Trial", "call", "Trial.java", 1)
        });
        throw failure;
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
