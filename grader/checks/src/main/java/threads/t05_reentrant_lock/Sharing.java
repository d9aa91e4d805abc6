package threads.t05_reentrant_lock;

import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Several threads and a lock that each takes once at a time: as with any lock. */
final class Sharing {
    private Sharing() {}

    static void aFreeLockIsTakenAtOnce(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            for (var actor : List.of("A", "B", "A", "C")) {
                actors.start(actor, "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
                actors.start(actor, "release()", () -> Calls.release(lock)).returns(Calls.OWNED);
            }
        }
    }

    /** Progress alone: whoever gets in releases; that nobody else gets in is another clause. */
    static void everybodyGetsIn(Trial trial) throws Exception {
        trial.stress(40, round -> {
            var lock = new RecursiveLock();
            for (var t = 1; t <= 3; t++) {
                round.thread("T" + t, () -> {
                    for (var i = 0; i < 3; i++) {
                        lock.acquire();
                        round.pause();
                        Calls.releaseQuietly(lock);
                    }
                });
            }
            round.withoutWakeUps().run("C1: whoever waits for the lock gets it in the end");
        });
    }

    static void aThreadIsNotItsName(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.says("A and B: both threads are called 'worker'");
            actors.start("A", "acquire()", worker(() -> Calls.acquire(lock))).returns(Calls.FREE);
            actors.start("B", "tryAcquire(0)", worker(() -> lock.tryAcquire(Duration.ZERO)))
                    .returns(false, "C2: A owns the lock, and B is another thread, though of the same name");
            var waiting = actors.start("B", "acquire()", worker(() -> Calls.acquire(lock)));
            waiting.waits("C2: A owns the lock, and B is another thread, though of the same name: it waits");
            actors.start("A", "release()", worker(() -> Calls.releaseQuietly(lock)))
                    .returns("C4: A frees the lock");
            waiting.returns("C1: A has freed the lock: B gets it");
        }
    }

    static void aThreadIsNotItsTwin(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.says("A and B call by threads of a class whose equals() says that all of them are equal");
            actors.start("A", "acquire()", Twin.of(() -> Calls.acquire(lock))).returns(Calls.FREE);
            actors.start("B", "tryAcquire(0)", Twin.of(() -> lock.tryAcquire(Duration.ZERO)))
                    .returns(false, "C2: A owns the lock, and B is another thread, though equal to it");
        }
    }

    private static <T> Callable<T> worker(Callable<T> command) {
        return () -> {
            Thread.currentThread().setName("worker");
            return command.call();
        };
    }

    static void oneAtATime(Trial trial) throws Exception {
        trial.stress(100, round -> {
            var lock = new RecursiveLock();
            var inside = new Inside();
            for (var t = 1; t <= 3; t++) {
                var timed = t == 3;
                round.thread("T" + t, () -> {
                    for (var i = 0; i < 4; i++) {
                        enter(lock, timed, round);
                        inside.enter();
                        round.pause();
                        inside.leave();
                        Calls.releaseQuietly(lock);
                    }
                });
            }
            round.withStaleReadsInTurn().withoutWakeUps().run("C1: whoever waits for the lock gets it in the end");
            inside.require(
                    round,
                    "C2",
                    12,
                    "are the look at the owner and the change of it one step that nobody can come between?");
        });
    }

    private static void enter(RecursiveLock lock, boolean timed, Round round) throws InterruptedException {
        if (!timed) {
            lock.acquire();
            return;
        }
        while (!lock.tryAcquire(Duration.ofMillis(50))) {
            round.pause();
        }
    }
}
