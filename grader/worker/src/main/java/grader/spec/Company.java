package grader.spec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The submission's other threads while one waits: whoever asks again and again in its place is seen here. A virtual
 * thread is seen in the one that carries it.
 */
final class Company {
    /** A thread that is woken for a last time, or made, or takes a task that was under way, wakes a few times. */
    private static final int MOST_WAKES = 4;

    private final long waiter;
    private final Map<Long, Long> wakes = new HashMap<>();
    private boolean timed;

    /** Begins to count. */
    Company(Thread waiter) {
        this.waiter = waiter.threadId();
        for (var info : Stillness.THREADS.getThreadInfo(Stillness.THREADS.getAllThreadIds())) {
            if (info != null && info.getThreadId() != this.waiter && Movers.isOfSubmission(info)) {
                wakes.put(info.getThreadId(), info.getWaitedCount());
                timed |= info.getThreadState() == Thread.State.TIMED_WAITING;
            }
        }
    }

    /** Whether one of them goes on by itself. */
    boolean isTimed() {
        return timed;
    }

    /** Since the begin: who has woken up often although nobody called anything. */
    Optional<String> restless(String during) {
        return Arrays.stream(Stillness.THREADS.getThreadInfo(Stillness.THREADS.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadId() != waiter && Movers.isOfSubmission(info))
                .filter(info -> info.getWaitedCount() - wakes.getOrDefault(info.getThreadId(), 0L) > MOST_WAKES)
                .findFirst()
                .map(info -> "rests, but another thread asks again and again in its place: \"" + info.getThreadName()
                        + "\" woke up " + (info.getWaitedCount() - wakes.getOrDefault(info.getThreadId(), 0L))
                        + " times in " + during + " although nobody called it");
    }
}
