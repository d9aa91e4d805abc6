// tries: read the environment and memory of its JVM
// stopped by: policy
// ends: not_allowed
// says: java.nio.file
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        try {
            java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/self/mem"));
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
