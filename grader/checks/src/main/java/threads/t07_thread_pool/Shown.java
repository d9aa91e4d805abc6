package threads.t07_thread_pool;

import java.time.Duration;

/** Time-outs in words. */
final class Shown {
    private Shown() {}

    static String of(Duration timeout) {
        return timeout.toHours() != 0 ? timeout.toHours() + " h" : timeout.toNanos() / 1e6 + " ms";
    }
}
