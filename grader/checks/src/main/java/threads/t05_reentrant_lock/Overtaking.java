package threads.t05_reentrant_lock;

import grader.spec.Call;
import grader.spec.HeldWaiter;
import grader.spec.Overtaken;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Each pair of calls that may meet, the first held at each of its points while the second overtakes it. */
final class Overtaking {
    /** A right one passes some ten points until it has the lock or waits. */
    static final int MOST_POINTS = 16;

    private static final Duration LONG = Duration.ofHours(1);

    private final Trial trial;

    Overtaking(Trial trial) {
        this.trial = trial;
    }

    /** Two want a free lock: that one of them gets it is C1's matter. */
    void letsInOneAtMost() throws Exception {
        for (var timed : new boolean[] {false, true}) {
            for (var otherTimed : new boolean[] {false, true}) {
                Overtaken.atEachPoint(MOST_POINTS, point -> {
                    try (var actors = trial.actors()) {
                        var lock = new RecursiveLock();
                        var first = Overtaken.start(actors, point, "A", name(timed), taking(lock, timed));
                        var second = actors.start("B", name(otherTimed), taking(lock, otherTimed));
                        actors.settle();
                        actors.atMostOneReturns(
                                List.of(first.goesOn(), second),
                                "C2: one thread owns the lock, A or B, and the other one waits");
                        return first.wasHeld();
                    }
                });
            }
        }
    }

    /** A has been woken and C comes before A is there. */
    void nobodyBargesIn() throws Exception {
        for (var timed : new boolean[] {false, true}) {
            for (var otherTimed : new boolean[] {false, true}) {
                HeldWaiter.atEachPoint(point -> bargesIn(point, timed, otherTimed));
            }
        }
    }

    private boolean bargesIn(int point, boolean timed, boolean otherTimed) throws Exception {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("O", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var woken = actors.start("A", name(timed), taking(lock, timed));
            woken.waits("C2: O owns the lock: A waits");
            var hold = HeldWaiter.at(actors, woken, point);
            var release = actors.start("O", "release()", () -> Calls.release(lock));
            actors.settle();
            var other = actors.start("C", name(otherTimed), taking(lock, otherTimed));
            actors.settle();
            var wasHeld = hold.goesOn();
            release.returns(Calls.OWNED);
            var calls = new ArrayList<Call<Boolean>>(List.of(woken, other));
            actors.atMostOneReturns(calls, "C2: the lock was freed once: A or C owns it, and the other one waits");
            return wasHeld;
        }
    }

    static String name(boolean timed) {
        return timed ? "tryAcquire(1 h)" : "acquire()";
    }

    static Callable<Boolean> taking(RecursiveLock lock, boolean timed) {
        return timed ? () -> lock.tryAcquire(LONG) : () -> Calls.taken(lock);
    }

    /** The last release is held, and B takes the lock twice as soon as it can: its count is its own. */
    void theNextOwnerStartsAtOne() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors()) {
                var lock = new RecursiveLock();
                actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                var release = Overtaken.start(actors, point, "A", "release()", () -> Calls.release(lock));
                var next = actors.start("B", "acquire(), then tryAcquire(0)", () -> twice(lock));
                actors.settle();
                release.goesOn().returns(Calls.OWNED);
                next.returns(true, "C3: A has freed the lock: B takes it, and takes it again");
                for (var left = 1; left >= 0; left--) {
                    actors.start("B", "release()", () -> Calls.release(lock))
                            .returns("C4: B has acquired twice since A's last release: release() returns");
                    actors.start("C", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                            .returns(left == 0, "C4: B has acquired twice: the lock is free after its second release");
                }
                return release.wasHeld();
            }
        });
    }

    private static boolean twice(RecursiveLock lock) throws InterruptedException {
        lock.acquire();
        return lock.tryAcquire(Duration.ZERO);
    }

    /** An inner release is held at each of its points: nobody gets in. */
    void anInnerReleaseLetsNobodyIn() throws Exception {
        Overtaken.atEachPoint(MOST_POINTS, point -> {
            try (var actors = trial.actors()) {
                var lock = new RecursiveLock();
                actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                actors.start("A", "acquire() again", () -> Calls.acquire(lock))
                        .returns("C3: A owns the lock: it takes it again without waiting");
                var release = Overtaken.start(actors, point, "A", "release()", () -> Calls.release(lock));
                var other = actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO));
                actors.settle();
                release.goesOn().returns(Calls.OWNED);
                other.returns(false, "C4: A has a release left to make: B does not get the lock");
                return release.wasHeld();
            }
        });
    }

    /** B's release is held while the lock gets and loses its owner: whatever it has seen, it is never B's. */
    void aStrangersReleaseNeverCounts() throws Exception {
        for (var free : new boolean[] {true, false}) {
            Overtaken.atEachPoint(MOST_POINTS, point -> stranger(point, free));
        }
    }

    private boolean stranger(int point, boolean free) throws Exception {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            if (!free) {
                actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            }
            var release = Overtaken.start(actors, point, "B", "release()", () -> Calls.release(lock));
            var change = free
                    ? actors.start("A", "acquire()", () -> Calls.acquire(lock))
                    : actors.start("A", "release()", () -> Calls.release(lock));
            actors.settle();
            release.goesOn()
                    .fails(IllegalMonitorStateException.class, "C5: B does not own the lock: its release() throws");
            change.returns(free ? Calls.FREE : Calls.OWNED);
            actors.start("C", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(!free, "C5: the release of B changes nothing: the lock is as A has left it");
            return release.wasHeld();
        }
    }

    /** Held while the lock changes hands: B is never its owner, A always is. */
    void countsAreTheCallersOwn() throws Exception {
        for (var who : List.of("A", "B")) {
            Overtaken.atEachPoint(MOST_POINTS, point -> {
                try (var actors = trial.actors()) {
                    var lock = new RecursiveLock();
                    actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                    var asked = Overtaken.start(actors, point, who, "holdCount()", lock::holdCount);
                    var other = who.equals("A") ? "B" : "A";
                    var change = who.equals("A")
                            ? actors.start(other, "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                            : actors.start(other, "tryAcquire(0) again", () -> lock.tryAcquire(Duration.ZERO));
                    actors.settle();
                    asked.goesOn()
                            .returns(
                                    who.equals("A") ? 1 : 0, "C10: holdCount() is the calling thread's own hold count");
                    change.returns(
                            other.equals("A"), other.equals("A") ? "C3: A owns the lock" : "C2: A owns the lock");
                    return asked.wasHeld();
                }
            });
        }
    }
}
