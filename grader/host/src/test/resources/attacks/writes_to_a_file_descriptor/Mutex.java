// tries: write to the channel past System.out
// stopped by: policy
// ends: not_allowed
// says: java.io.FileDescriptor
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
            out.write("@interleave aA== aA==\n".getBytes());
        } catch (java.io.IOException ignored) {
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
