package threads.t05_reentrant_lock;

import grader.spec.Actors;
import grader.spec.Round;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** C6: interrupted calls. */
final class Interrupts {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Interrupts() {}

    static void onEntry(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            throwsOnEntry(actors, lock, "the lock is free");
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "the calls that threw left the lock free");
            throwsOnEntry(actors, lock, "the lock is B's");
        }
    }

    private static void throwsOnEntry(Actors actors, RecursiveLock lock, String though) {
        actors.start("A", "acquire() with its interrupt status set", Calls.interrupted(() -> Calls.acquire(lock)))
                .fails(InterruptedException.class, "A is interrupted already (" + though + "): acquire() throws");
        for (var timeout : new Duration[] {SECOND, Duration.ZERO}) {
            actors.start(
                            "A",
                            "tryAcquire(" + timeout.toMillis() + " ms) with its interrupt status set",
                            Calls.interrupted(() -> lock.tryAcquire(timeout)))
                    .fails(
                            InterruptedException.class,
                            "A is interrupted already (" + though + "): tryAcquire() throws");
        }
    }

    static void ofTheOwner(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            throwsOnEntry(actors, lock, "the lock is its own");
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(false, "the calls that threw took nothing away: A owns the lock");
            actors.start("A", "holdCount() with its interrupt status set", Calls.interrupted(() -> {
                        lock.holdCount();
                        return Thread.interrupted();
                    }))
                    .returns(true, "holdCount() leaves the interrupt status set");
            actors.start("A", "release() with its interrupt status set", Calls.interrupted(() -> {
                        lock.release();
                        return Thread.interrupted();
                    }))
                    .returns(true, "release() leaves the interrupt status set");
            actors.start("B", "tryAcquire(0)", () -> lock.tryAcquire(Duration.ZERO))
                    .returns(true, "A has acquired once and released once, the calls that threw do not count");
        }
    }

    static void ofATimedWaiter(Trial trial) {
        try (var actors = trial.actors()) {
            var lock = new RecursiveLock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var timed = actors.start("B", "tryAcquire(1 h)", () -> lock.tryAcquire(Duration.ofHours(1)));
            timed.waits("A owns the lock: B waits");
            actors.interrupt("B");
            timed.fails(InterruptedException.class, "B waits and is interrupted: tryAcquire() throws");
            var cleared = actors.start("C", "acquire(), then a look at its interrupt status", () -> {
                try {
                    lock.acquire();
                } catch (InterruptedException asked) {
                    return Thread.currentThread().isInterrupted();
                }
                return true;
            });
            cleared.waits("A owns the lock: C waits");
            actors.interrupt("C");
            cleared.returns(false, "acquire() that throws InterruptedException clears the interrupt status");
        }
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
        round.run();
    }

    /** The one that release calls is interrupted before it can go on: then it must not keep the wake-up to itself. */
    static void meetTheOneThatIsCalled(Round round) {
        var lock = new RecursiveLock();
        var crowd = new Crowd(round.number() % 3 == 0);
        round.thread("owner", () -> {
            lock.acquire();
            crowd.owned.countDown();
            var victim = crowd.awaitWaiting();
            if (round.number() % 2 == 0) {
                victim.interrupt();
                Calls.releaseQuietly(lock);
            } else {
                Calls.releaseQuietly(lock);
                victim.interrupt();
            }
        });
        for (var name : List.of("first waiter", "second waiter")) {
            round.thread(name, () -> {
                crowd.enter();
                try {
                    lock.acquire();
                    Calls.releaseQuietly(lock);
                } catch (InterruptedException asked) {
                    round.pause(); // as if never called
                }
            });
        }
        round.run();
    }

    static void acquireAndRelease(Round round, RecursiveLock lock, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            lock.acquire();
            round.pause();
            Calls.releaseQuietly(lock);
        }
    }
}
