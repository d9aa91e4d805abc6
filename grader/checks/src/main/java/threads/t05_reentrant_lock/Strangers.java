package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;

/** C5: who does not own the lock does not release it. */
final class Strangers {
    private Strangers() {}

    static void cannotReleaseAFreeOne(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            for (var round = 0; round < 2; round++) {
                cannotRelease(actors, lock, "A", "the lock is free, nobody owns it");
                cannotRelease(actors, lock, "B", "the lock is free, nobody owns it");
                actors.start("A", "acquire()", () -> Calls.acquire(lock))
                        .returns("C5: the failed releases left the lock free");
                actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                        .returns(false, "C5: the failed releases did not count: A owns the lock");
                actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            }
        }
    }

    private static boolean countsTwice(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            for (var time = 0; time < 2; time++) {
                var inside = actors.start("A", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                        .returns("C3: the owner does not wait");
                if (!inside) {
                    return false;
                }
                actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            }
            return !actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns("C7: zero tries once and does not wait");
        }
    }

    private static void cannotRelease(Actors actors, RecursiveLock lock, String name, String because) {
        actors.start(name, "release()", () -> Calls.release(lock))
                .fails(IllegalMonitorStateException.class, "C5: " + because + ": " + name + "'s release() throws");
    }

    /** The owner takes it twice if it can: that it can, and that both times count, are other clauses. */
    static void cannotReleaseAnothers(Trial trial) {
        for (var most = 1; most <= (countsTwice(trial) ? 2 : 1); most++) {
            try (var actors = trial.actors()) {
                var lock = new RecursiveLock();
                actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                var twice = most == 2
                        && actors.start("A", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                                .returns("C3: the owner does not wait");
                var waiting = actors.start("W", "acquire()", () -> Calls.acquire(lock));
                waiting.waits("C2: A owns the lock: W waits");
                for (var time = 0; time < 3; time++) {
                    cannotRelease(actors, lock, "B", "A owns the lock, not B");
                    waiting.waits("C5: the failed release of B changed nothing: W goes on waiting");
                }
                cannotBeTaken(actors, lock);
                if (twice) {
                    actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
                    waiting.waits("C5: A has taken it twice and released it once, B's failed releases did not count:"
                            + " W goes on waiting");
                }
                actors.start("A", "last release()", () -> Calls.releaseQuietly(lock))
                        .returns(Calls.OWNED);
                waiting.returns(
                        "C5: A has released as often as acquired, B's failed releases did not count: W gets the lock");
                cannotRelease(actors, lock, "A", "A has released the lock, W owns it now");
                cannotBeTaken(actors, lock);
            }
        }
    }

    /** A hold count that is large enough to be taken from: nobody but the owner can. */
    static void doNotCount(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            for (var i = 0; i < 2; i++) {
                actors.start("A", "acquire() again", () -> Calls.acquire(lock))
                        .returns("C3: A owns the lock: it does not wait");
            }
            int before = actors.start("A", "holdCount()", lock::holdCount)
                    .returns("C10: holdCount() does not wait: it returns");
            cannotRelease(actors, lock, "B", "A owns the lock, not B");
            if (before != 3) {
                return; // another clause says so
            }
            actors.start("A", "holdCount()", lock::holdCount)
                    .returns(3, "C5: B's failed release has changed nothing: A holds the lock three times");
        }
    }

    private static void cannotBeTaken(Actors actors, RecursiveLock lock) {
        actors.start("C", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                .returns(false, "C5: a failed release frees nothing: the lock still has its owner");
    }
}
