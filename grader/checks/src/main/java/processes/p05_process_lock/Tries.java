package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Calls in a script that return at once, at the end of a short time, or throw. */
final class Tries {
    private final Actors actors;
    private final Played played;

    Tries(Actors actors, Played played) {
        this.actors = actors;
        this.played = played;
    }

    void once(String who, int object) {
        var lock = played.object(object);
        tried(who, object, "C7", actors.start(who, played.called("tryAcquire()", object), lock::tryAcquire));
    }

    void withTime(String who, int object, Duration time) {
        var lock = played.object(object);
        var what = played.called("tryAcquire(" + time.toNanos() / 1e6 + " ms)", object);
        var free = played.isFree();
        var call = actors.start(who, what, () -> lock.tryAcquire(time));
        tried(who, object, "C9", call);
        if (!free) {
            call.neverBefore(time, "C9: it gives up at the end of its time, never before");
        }
    }

    private void tried(String who, int object, String clause, Call<Boolean> call) {
        if (played.isFree()) {
            call.returns(true, clause + ": the lock is free: it is taken");
            played.holds(who, object);
        } else {
            call.returns(false, played.closed(object) + "it is not taken");
        }
    }

    /** The status is neither asked for nor changed. */
    void interrupted(String who, int object) {
        var lock = played.object(object);
        var free = played.isFree();
        actors.start(
                        who,
                        played.called("tryAcquire() with its interrupt status set", object),
                        Calls.statusAfter(lock::tryAcquire))
                .returns(free + ", interrupt status set", "C7: tryAcquire() takes no notice of the interrupt status");
        if (free) {
            played.holds(who, object);
        }
    }

    void refusesInterrupted(String who, int object, boolean plain) {
        var lock = played.object(object);
        var what = played.called((plain ? "acquire()" : "tryAcquire(0)") + " with its interrupt status set", object);
        Callable<Boolean> command = plain ? () -> Calls.taken(lock) : () -> lock.tryAcquire(Duration.ZERO);
        actors.start(who, what, Calls.interrupted(command))
                .fails(InterruptedException.class, "C8: the caller is interrupted already: InterruptedException");
    }

    void refusesNull(String who, int object) {
        var lock = played.object(object);
        actors.start(who, played.called("tryAcquire(null)", object), () -> lock.tryAcquire(Calls.nothing()))
                .fails(NullPointerException.class, "C9: a time-out of null is refused");
    }

    /** By one who does not hold the lock. */
    void refusesRelease(String who, int object) {
        if (!played.holder().equals(Optional.of(who))) {
            var lock = played.object(object);
            actors.start(who, played.called("release()", object), () -> Calls.release(lock))
                    .fails(IllegalMonitorStateException.class, Calls.NOT_HELD);
        }
    }
}
