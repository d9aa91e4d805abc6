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
                    .returns(true, "C7: the lock is free: tryAcquire returns true");
            again(actors, lock);
        }
    }

    /** The owner stays, and takes the lock in every way there is. */
    private static void again(Actors actors, RecursiveLock lock) {
        for (var time = 2; time <= 4; time++) {
            actors.start("A", "acquire() again", () -> Calls.acquire(lock))
                    .returns("C3: A owns the lock: its next acquire() does not wait");
            for (var timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofHours(1))) {
                actors.start("A", "tryAcquire(" + timeout + ")", () -> lock.tryAcquire(timeout))
                        .returns(true, "C3: A owns the lock: tryAcquire returns true, whatever the time-out");
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
            goesDown(actors, lock);
            sees(actors, lock, "A", DEEP);
        }
    }

    private static void goesDown(Actors actors, RecursiveLock lock) {
        actors.start("A", "acquire() and tryAcquire(0) in turn, " + DEEP + " times", () -> goDown(lock))
                .returns(0, "C3: A owns the lock and may take it " + DEEP + " times");
    }

    /** Down to a depth that no small number can count, and back: free at the last step, not before. */
    static void veryDeepAndBack(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            goesDown(actors, lock);
            actors.start("A", "release(), " + (DEEP - 1) + " times", () -> {
                        for (var depth = DEEP; depth > 1; depth--) {
                            lock.release();
                        }
                        return Calls.ONE_LESS;
                    })
                    .returns("C4: A has acquired " + DEEP + " times: it may release as often");
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(false, "C4: A has one release left to make: it owns the lock");
            actors.start("A", "last release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "C4: A has released as often as acquired: the lock is free");
        }
    }

    /** How many attempts failed. */
    private static int goDown(RecursiveLock lock) throws InterruptedException {
        var failed = 0;
        for (var depth = 0; depth < DEEP; depth += 2) {
            lock.acquire();
            failed += lock.tryAcquire(Duration.ZERO) ? 0 : 1;
        }
        return failed;
    }

    /** Takes the lock, again and again within, and gives each back, while others want it. */
    static void nobodyComesBetween(Trial trial) throws Exception {
        trial.stress(100, round -> {
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
            round.withoutWakeUps().run("C4: the lock is free after the last release, and whoever waits gets it");
            inside.require(
                    round,
                    "C4",
                    4 * threads,
                    "is the lock free only when the count is zero, and is the count its owner's?");
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
                "C4: a thread owns the lock until it has released it as often as acquired",
                "a thread that had a release left to make did not own the lock any more",
                "who changes the count, and until when is it the owner's alone? Reset it before the lock is free");
    }

    static void holdCounts(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            sees(actors, lock, "A", 0);
            for (var count = 1; count <= 3; count++) {
                actors.start("A", "acquire()", () -> Calls.acquire(lock))
                        .returns("C3: the lock is free or A's own: acquire() returns");
                sees(actors, lock, "A", count);
                sees(actors, lock, "B", 0);
            }
            for (var count = 2; count >= 0; count--) {
                actors.start("A", "release()", () -> Calls.releaseQuietly(lock))
                        .returns("C4: A has acquired the lock: release() returns");
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
                .returns(count, "C10: " + name + " has acquired the lock " + count + " times more than released it");
    }
}
