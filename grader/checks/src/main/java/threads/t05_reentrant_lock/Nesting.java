package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** What only a lock with an owner and a count does. */
final class Nesting {
    private static final int DEEP = 100_000;

    private Nesting() {}

    static void theOwnerNeverWaits(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            again(actors, lock);
        }
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "tryAcquire(1 h)", () -> lock.tryAcquire(Duration.ofHours(1)))
                    .returns(true, "the lock is free: tryAcquire returns true");
            again(actors, lock);
        }
    }

    /** The owner stays, and takes the lock in every way there is. */
    private static void again(Actors actors, RecursiveLock lock) {
        for (var time = 2; time <= 4; time++) {
            actors.start("A", "acquire() again", () -> Calls.acquire(lock))
                    .returns("A owns the lock: its next acquire() does not wait");
            for (var timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofHours(1))) {
                actors.start("A", "tryAcquire(" + timeout + ")", () -> lock.tryAcquire(timeout))
                        .returns(true, "A owns the lock: tryAcquire returns true, whatever the time-out");
            }
        }
    }

    static void theOwnerPassesThoseWhoWait(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            actors.start("B", "acquire()", () -> Calls.acquire(lock));
            actors.start("C", "tryAcquire(1 h)", () -> lock.tryAcquire(Duration.ofHours(1)));
            actors.settle();
            again(actors, lock);
        }
    }

    static void veryDeep(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire(), " + DEEP + " times", () -> {
                        for (var depth = 0; depth < DEEP; depth++) {
                            lock.acquire();
                        }
                        return "owning it";
                    })
                    .returns("A owns the lock and may take it " + DEEP + " times");
        }
    }

    /** Takes the lock, again and again within, and gives each back, while others want it. */
    static void nobodyComesBetween(Trial trial) throws Exception {
        trial.stress(150, round -> {
            var lock = new RecursiveLock();
            var inside = new Inside();
            var threads = 2 + round.number() / 6 % 2;
            for (var t = 1; t <= threads; t++) {
                round.thread("T" + t, () -> {
                    for (var i = 1; i <= 4; i++) {
                        nest(round, lock, inside, i);
                        round.pause();
                    }
                });
            }
            round.run();
            inside.require(
                    round, 4 * threads, "is the lock free only when the count is zero, and is the count its owner's?");
        });
    }

    private static void nest(Round round, RecursiveLock lock, Inside inside, int times) throws InterruptedException {
        lock.acquire();
        inside.enter();
        for (var time = 0; time < times; time++) {
            lock.acquire();
            round.pause();
            ownRelease(round, lock);
        }
        inside.leave();
        ownRelease(round, lock);
    }

    private static void ownRelease(Round round, RecursiveLock lock) {
        var released = Calls.releaseQuietly(lock);
        round.require(
                released.equals(Calls.ONE_LESS),
                "a thread owns the lock until it has released it as often as acquired",
                "a thread that had a release left to make did not own the lock any more",
                "who changes the count, and until when is it the owner's alone? Reset it before the lock is free");
    }

    static void holdCounts(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            sees(actors, lock, "A", 0);
            for (var count = 1; count <= 3; count++) {
                actors.start("A", "acquire()", () -> Calls.acquire(lock))
                        .returns("the lock is free or A's own: acquire() returns");
                sees(actors, lock, "A", count);
                sees(actors, lock, "B", 0);
            }
            for (var count = 2; count >= 0; count--) {
                actors.start("A", "release()", () -> Calls.releaseQuietly(lock))
                        .returns("A has acquired the lock: release() returns");
                sees(actors, lock, "A", count);
                sees(actors, lock, "B", 0);
            }
            actors.start("B", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            sees(actors, lock, "B", 1);
            sees(actors, lock, "A", 0);
        }
    }

    private static void sees(Actors actors, RecursiveLock lock, String name, int count) {
        actors.start(name, "holdCount()", lock::holdCount)
                .returns(count, name + " has acquired the lock " + count + " times more than released it");
    }
}
