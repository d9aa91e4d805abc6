package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Overtaken;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** C6: what an interrupt does to the owner, and rounds of interrupts and releases. */
final class Interrupts {
    private Interrupts() {}

    static void ofTheOwner(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            throwsOnEntry(actors, lock);
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(false, "C6: the calls that threw took nothing away: A owns the lock");
            actors.start("A", "holdCount() with its interrupt status set", Calls.interrupted(() -> {
                        var count = lock.holdCount();
                        return Thread.interrupted() ? count : -1;
                    }))
                    .returns(
                            1,
                            "C6: the calls that threw do not count, and holdCount() leaves the interrupt status set");
            actors.start("A", "release() with its interrupt status set", Calls.interrupted(() -> {
                        lock.release();
                        return Thread.interrupted();
                    }))
                    .returns(true, "C6: release() leaves the interrupt status set");
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "C6: A has acquired once and released once, the calls that threw do not count");
        }
    }

    /** The release that lets a waiting thread have the lock. */
    static void ofTheOwnerWhileAnotherWaits(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var waiting = actors.start("B", "acquire()", () -> Calls.acquire(lock));
            waiting.waits("C2: A owns the lock: B waits");
            actors.start("A", "release() with its interrupt status set", Calls.interrupted(() -> {
                        lock.release();
                        return Thread.interrupted();
                    }))
                    .returns(true, "C6: release() leaves the interrupt status set");
            waiting.returns("C1: A has freed the lock: B gets it");
        }
    }

    static void ofAStranger(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("B", "release() with its interrupt status set", Calls.interrupted(() -> {
                        Calls.releaseQuietly(lock);
                        return Thread.interrupted();
                    }))
                    .returns(true, "C6: release() leaves the interrupt status set, also when it throws");
        }
    }

    private static void throwsOnEntry(Actors actors, RecursiveLock lock) {
        var because = "C6: A is interrupted already, though it is the owner: the call throws and clears the status";
        actors.start(
                        "A",
                        "acquire() with its interrupt status set",
                        Calls.outcomeInterrupted(() -> Calls.acquire(lock)))
                .returns(Calls.THREW, because);
        for (var seconds : new int[] {1, 0}) {
            actors.start(
                            "A",
                            "tryAcquire(" + seconds + " s) with its interrupt status set",
                            Calls.outcomeInterrupted(() -> lock.tryAcquire(Duration.ofSeconds(seconds))))
                    .returns(Calls.THREW, because);
        }
    }

    /** Interrupted on its way, with the lock free: it takes the lock, or throws and has taken nothing. */
    static void takesItOrThrows(Trial trial) throws Exception {
        for (var timed : new boolean[] {false, true}) {
            Overtaken.atEachPoint(Overtaking.MOST_POINTS, point -> {
                try (var actors = trial.actors()) {
                    var lock = new RecursiveLock();
                    var first = Overtaken.start(actors, point, "A", Overtaking.name(timed), outcome(lock, timed));
                    if (first.wasHeld()) {
                        actors.interrupt("A");
                    }
                    var taken = first.goesOn().returns("C6: A takes the free lock, or throws InterruptedException");
                    actors.start("A", "holdCount()", lock::holdCount)
                            .returns(taken ? 1 : 0, "C6: a call that throws takes nothing, and one that returns does");
                    actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                            .returns(
                                    !taken,
                                    "C6: a call that throws leaves the lock free, and one that returns owns it");
                    return first.wasHeld();
                }
            });
        }
    }

    private static Callable<Boolean> outcome(RecursiveLock lock, boolean timed) {
        var taking = Overtaking.taking(lock, timed);
        return () -> {
            try {
                return taking.call();
            } catch (InterruptedException asked) {
                return false;
            }
        };
    }

    /** Releases and interrupts at the same moment: whatever the interrupted one does, everybody else gets in. */
    static void meetRelease(Round round) {
        var lock = new RecursiveLock();
        var waiter = new AtomicReference<@Nullable Thread>();
        var times = 5;
        round.thread("owner", () -> acquireAndRelease(round, lock, times));
        round.thread("interrupted", () -> {
            for (var i = 0; i < times; i++) {
                waiter.set(Thread.currentThread());
                try {
                    lock.acquire();
                    Calls.releaseQuietly(lock);
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            }
            waiter.set(null);
        });
        round.thread("interrupter", () -> {
            for (var i = 0; i < 2 * times; i++) {
                round.pause();
                var thread = waiter.get();
                if (thread != null) {
                    thread.interrupt();
                }
            }
        });
        round.thread("other", () -> acquireAndRelease(round, lock, times));
        round.run("C6: whatever an interrupted call does, everybody else gets the lock in the end");
    }

    static void acquireAndRelease(Round round, RecursiveLock lock, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            lock.acquire();
            round.pause();
            Calls.releaseQuietly(lock);
        }
    }
}
