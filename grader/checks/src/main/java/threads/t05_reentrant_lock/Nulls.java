package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;

/** C7: a time-out of null, whosever the lock is. */
final class Nulls {
    private Nulls() {}

    static void areRefused(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            isRefused(actors, lock, "B", "the lock is free");
            actors.start("A", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "C7: the refused call has not taken the lock: it is free");
            isRefused(actors, lock, "B", "A owns the lock");
            isRefused(actors, lock, "A", "A owns it already");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "C7: the refused calls have not counted: A has released the lock as often as taken");
        }
    }

    private static void isRefused(Actors actors, RecursiveLock lock, String name, String whose) {
        actors.start(name, "tryAcquire(null)", () -> lock.tryAcquire(Calls.nothing()))
                .fails(NullPointerException.class, "C7: a time-out of null is refused: " + whose);
    }
}
