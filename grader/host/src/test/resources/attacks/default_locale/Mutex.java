// tries: change the language of the whole JVM
// stopped by: policy
// ends: not_allowed
// says: setDefault
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar"));
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}
