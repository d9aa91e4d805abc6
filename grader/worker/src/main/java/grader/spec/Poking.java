package grader.spec;

import java.time.Duration;

/**
 * Wakes a waiting call again and again, without reason or by what does not end it, until it ends. It is proven not to
 * heed its time-out when it has been awake several times after its time was over and each time went on waiting, which
 * no machine's slowness explains.
 *
 * <p>Its time is counted from when it was first seen to wait with a time-out: by then it has looked at the clock
 * itself, so a machine that stops it between the call and that look does not make a right one late.
 */
final class Poking {
    /** So many wake-ups after the end of the time are proof; one may have been under way. */
    private static final int MOST_LATE_WAKES = 5;
    /** Then what follows tells a call that sleeps for ever from a machine that does not run it. */
    private static final int MOST_POKES = 10_000;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final Actors actors;
    private final Call<?> call;
    private final Duration timeout;
    private final Runnable wakes;

    Poking(Actors actors, Call<?> call, Duration timeout, Runnable wakes) {
        this.actors = actors;
        this.call = call;
        this.timeout = timeout;
        this.wakes = wakes;
    }

    void until(String because) {
        Recording.cannot(); // how often it wakes up is no result of a call
        awaitTimedWait();
        var since = System.nanoTime();
        long wakesAtEnd = -1;
        for (var pokes = 0; !call.ended() && pokes < MOST_POKES; pokes++) {
            Stillness.tick(Math.min(LONGEST_PAUSE_NANOS, timeout.toNanos() / 8));
            wakes.run();
            if (System.nanoTime() - since > timeout.toNanos() + Grain.NANOS) {
                wakesAtEnd = wakesAtEnd < 0 ? call.actor().waits() : wakesAtEnd;
                requireFewWakes(call.actor().waits() - wakesAtEnd, because);
            }
        }
    }

    /** Bounded: a call that never waits with a time-out is judged from the end of the bound on. */
    private void awaitTimedWait() {
        for (long waited = 0; waited < timeout.toNanos() && !call.ended(); ) {
            if (call.actor().thread().getState() == Thread.State.TIMED_WAITING) {
                return;
            }
            waited += Stillness.tick(1_000_000);
        }
    }

    private void requireFewWakes(long wakes, String because) {
        if (!call.ended() && wakes > MOST_LATE_WAKES) {
            throw actors.broken(
                    because,
                    call.name() + " woke up " + wakes + " times after its " + Shown.millis(timeout.toNanos())
                            + " were over and each time went on waiting",
                    "compute the deadline once, before the loop, and wait for what is left of it");
        }
    }
}
