package grader.spec;

import java.time.Duration;

/**
 * Wakes a waiting call again and again, without reason or by what does not end it, until it ends. It is proven not to
 * heed its time-out when it has been awake several times after its time was over and each time went on waiting with a
 * time-out, which no machine's slowness explains. Who gives up by asking somebody else waits for the answer without
 * one, and a machine may let him.
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
    /** How often it had begun to wait when it was last seen; negative before its time was over. */
    private long seen = -1;
    /** How often it was seen to have begun to wait again after its time: with a time-out, and without one. */
    private int late;

    private int withoutTimeOut;

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
        // Who goes on waiting without a time-out is left alone: whether anybody answers him is for the caller to see.
        for (var pokes = 0; !call.ended() && pokes < MOST_POKES && withoutTimeOut <= MOST_LATE_WAKES; pokes++) {
            Stillness.tick(Math.min(LONGEST_PAUSE_NANOS, timeout.toNanos() / 8));
            if (System.nanoTime() - since > timeout.toNanos() + Grain.NANOS) {
                requireFewWakes(because);
            }
            wakes.run();
        }
    }

    /** Bounded: a call that never waits with a time-out is judged from the end of the bound on. */
    private void awaitTimedWait() {
        for (long waited = 0; waited < timeout.toNanos() && !call.ended(); ) {
            if (waitsWithTimeOut()) {
                return;
            }
            waited += Stillness.tick(1_000_000);
        }
    }

    private boolean waitsWithTimeOut() {
        return call.actor().thread().getState() == Thread.State.TIMED_WAITING;
    }

    private void requireFewWakes(String because) {
        var waits = call.actor().waits();
        switch (call.actor().thread().getState()) {
            case TIMED_WAITING -> late += hasWaitedAnew(waits) ? 1 : 0;
            case WAITING -> withoutTimeOut += hasWaitedAnew(waits) ? 1 : 0;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> {} // on its way
        }
        if (!call.ended() && late > MOST_LATE_WAKES) {
            throw actors.broken(
                    because,
                    call.name() + " woke up " + late + " times after its " + Shown.millis(timeout.toNanos())
                            + " were over and each time went on waiting",
                    "compute the deadline once, before the loop, and wait for what is left of it");
        }
    }

    private boolean hasWaitedAnew(long waits) {
        var anew = seen >= 0 && waits != seen;
        seen = waits;
        return anew;
    }
}
