package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.function.Consumer;

/** A clock that jumps, and tells what it is asked to wait for. Safe for use by many threads. */
final class KitClock implements Clock {
    private final Consumer<Duration> asked;
    private Duration now;

    KitClock(Duration begin, Consumer<Duration> asked) {
        now = begin;
        this.asked = asked;
    }

    @Override
    public synchronized Duration now() {
        return now;
    }

    @Override
    public void sleepUntil(Duration time) {
        asked.accept(time);
        jump(time);
    }

    /** As if somebody had blocked so long. */
    synchronized void jump(Duration time) {
        now = time.compareTo(now) > 0 ? time : now;
    }
}
