// tries: show commands in a failure whose methods lie
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {

    public void acquire() throws InterruptedException {
        Lie.tell();
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        Lie.tell();
        return true;
    }

    public void release() {
        throw new Error(new Lie());
    }
}

final class Lie extends IllegalStateException {
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void tell() throws T {
        throw (T) new Lie();
    }

    @Override
    public String getMessage() {
        return "\u001b[2J\n::error::all points\n@interleave AAAA BBBB\n\u202e";
    }

    @Override
    public synchronized Throwable getCause() {
        return this;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        return null;
    }

    @Override
    public String toString() {
        return null;
    }
}
