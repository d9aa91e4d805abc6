// Given: do not edit; the grader uses its own copy.
package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What an event loop knows of time. The grader's clocks jump: to wait an hour costs them nothing. */
public interface Clock {
    /** What it shows. It never goes back. */
    Duration now();

    /** Blocks the thread that calls until the clock shows that time, or more; else returns at once. */
    void sleepUntil(Duration time);

    /** The real one. */
    static Clock system() {
        var begin = System.nanoTime();
        return new Clock() {
            @Override
            public Duration now() {
                return Duration.ofNanos(System.nanoTime() - begin);
            }

            @Override
            public void sleepUntil(Duration time) {
                for (var left = time.minus(now()); left.isPositive(); left = time.minus(now())) {
                    LockSupport.parkNanos(this, left.toNanos());
                }
            }
        };
    }
}
