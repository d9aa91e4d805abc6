// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** 事件循环所知道的时间。评测程序的时钟会跳：等一个小时，对它们不花什么。 */
public interface Clock {
    /** 它显示的时间。它绝不倒退。 */
    Duration now();

    /** 使调用的线程阻塞，直到时钟显示那个时间或更晚；若已经如此，则立即返回。 */
    void sleepUntil(Duration time);

    /** 真正的时钟。 */
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
