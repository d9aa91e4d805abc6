package coroutines.c04_event_loop;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A call that must be refused. */
enum Refusal {
    NO_BODY("spawn(null)", "C1: a null body is a NullPointerException", NullPointerException.class),
    NO_CLOCK("new EventLoop(null)", "C1: a null clock is a NullPointerException", NullPointerException.class),
    NO_DURATION("sleep(null)", "C4: a null duration is a NullPointerException", NullPointerException.class),
    NEGATIVE("sleep(−1 ns)", "C4: a negative duration is an IllegalArgumentException", IllegalArgumentException.class),
    NO_TASKS("joinAll(null)", "C6: a null collection is a NullPointerException", NullPointerException.class),
    NO_TASK("joinAll of a task and null", "C6: a null element is a NullPointerException", NullPointerException.class),
    NO_TIME("sleepUntil(null) of patched()", "C9: a null time is a NullPointerException", NullPointerException.class),
    ITSELF_TOO(
            "joinAll of a task and oneself",
            "C6: to wait for oneself is an IllegalStateException",
            IllegalStateException.class),
    OWN_VALUE("value() of oneself", "C6: to wait for oneself is an IllegalStateException", IllegalStateException.class);

    /** Those that main cannot make come last: it has no task. */
    private static final int OF_MAIN = 7;

    private final String call;
    private final String because;
    private final Class<? extends RuntimeException> type;

    Refusal(String call, String because, Class<? extends RuntimeException> type) {
        this.call = call;
        this.because = because;
        this.type = type;
    }

    static Refusal of(int seed, boolean byMain) {
        return values()[seed % (byMain ? OF_MAIN : values().length)];
    }

    Fact fact() {
        return new Fact(because.substring(0, because.indexOf(':')), because.substring(because.indexOf(':') + 2));
    }

    String call() {
        return call;
    }

    String told() {
        return call + " throws " + type.getSimpleName();
    }

    /** @param tasks of all but main, in the order of spawning */
    void make(EventLoop loop, List<Task<Integer>> tasks, int me) throws Exception {
        var any = tasks.getFirst();
        switch (this) {
            case NO_BODY -> loop.spawn(null);
            case NO_CLOCK -> new EventLoop(null);
            case NO_DURATION -> loop.sleep(null);
            case NEGATIVE -> loop.sleep(Duration.ofNanos(-1));
            case NO_TASKS -> loop.joinAll(null);
            case NO_TASK -> loop.joinAll(Collections.unmodifiableList(Arrays.asList(any, null)));
            case NO_TIME -> loop.patched().sleepUntil(null);
            case ITSELF_TOO -> loop.joinAll(List.of(any, tasks.get(me - 1)));
            case OWN_VALUE -> tasks.get(me - 1).value();
        }
    }
}
