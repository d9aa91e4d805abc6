// tries: throw from whatever the harness asks an exception
// stopped by: worker
// ends: graded
// says: Odd
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public void acquire() throws InterruptedException {
        throw new Odd();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}

final class Odd extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        throw this;
    }

    @Override
    public String toString() {
        throw this;
    }

    @Override
    public synchronized Throwable getCause() {
        throw this;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        throw this;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
