package processes.p05_process_lock;

import grader.spec.Actors;
import grader.spec.Trial;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** C9: time-outs that laws of waiting do not know. */
final class Times {
    private static final Duration TIME = Duration.ofMillis(400);
    private static final long FIRST_PART_NANOS = 280_000_000;
    /** When its time is over a call may ask once more; twice where a loop is written differently. */
    private static final int MOST_TRIES_AFTER = 3;

    private Times() {}

    static void judge(Trial trial) throws Exception {
        trial.scene(() -> areForBothWaits(trial));
        trial.scene(() -> areRefusedOrVeryLong(trial));
        ofZeroTryOnce(trial);
    }

    private static void areRefusedOrVeryLong(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            refusesNull(actors, lock, "the lock is free");
            var forever = ChronoUnit.FOREVER.getDuration();
            actors.start("A", "tryAcquire(for ever)", () -> lock.tryAcquire(forever))
                    .returns(true, "C9: the lock is free: it is taken, however long the time-out");
            refusesNull(actors, lock, "A holds the lock");
            actors.start(
                            "B",
                            "tryAcquire(null) with its interrupt status set",
                            Calls.interrupted(() -> lock.tryAcquire(Calls.<Duration>nothing())))
                    .fails(NullPointerException.class, "C9: a time-out of null is refused before anything else");
            var most = actors.start("B", "tryAcquire(-for ever)", () -> lock.tryAcquire(forever.negated()));
            most.returns(false, "C9: a negative time-out tries once and does not wait");
            var waiting = actors.start("B", "tryAcquire(for ever)", () -> lock.tryAcquire(forever));
            waiting.waits("C9: its time is not over: B waits");
            actors.start("A", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            waiting.returns(true, "C9: A has released the lock within the time: B gets it");
            actors.start("B", "release()", () -> Calls.release(lock)).returns(Calls.HELD);
            setting.file().otherTakes();
            actors.says("another process locks the file");
            var patient = actors.start("B", "tryAcquire(for ever)", () -> lock.tryAcquire(forever));
            patient.waits("C9: its time is not over: B waits");
            actors.says("the other process gives its lock back");
            setting.file().otherReleases();
            patient.returns(true, "C9: the other process has given its lock back within the time: B gets it");
        }
    }

    private static void refusesNull(Actors actors, ProcessLock lock, String when) {
        actors.start("B", "tryAcquire(null)", () -> lock.tryAcquire(Calls.<Duration>nothing()))
                .fails(NullPointerException.class, "C9: " + when + ": a time-out of null is refused");
    }

    /** A thread of this JVM has the lock for most of the time, and another process from then on. */
    private static void areForBothWaits(Trial trial) {
        try (var actors = trial.actors()) {
            var setting = Setting.free();
            var lock = setting.lock();
            actors.start("A", "acquire()", () -> Calls.acquire(lock)).returns(Calls.FREE);
            var begin = System.nanoTime();
            var call = actors.start("B", "tryAcquire(400 ms)", () -> lock.tryAcquire(TIME));
            actors.settle();
            var seenWaiting = System.nanoTime();
            while (System.nanoTime() - begin < FIRST_PART_NANOS) {
                LockSupport.parkNanos(FIRST_PART_NANOS - (System.nanoTime() - begin));
            }
            setting.file().plan().at(Step.GIVEN_BACK, setting.file()::otherTakes);
            actors.start("A", "release(), and another process locks the file at once", () -> Calls.release(lock))
                    .returns(Calls.HELD);
            call.returns(false, "C9: first a thread and then another process holds the lock: B gives up");
            call.neverBefore(TIME, "C9: it gives up at the end of its time, never before");
            var late = setting.file().asked().triesAfter(seenWaiting + TIME.toNanos());
            if (late > MOST_TRIES_AFTER) {
                throw actors.broken(
                        "C9: the time-out is for both waits together: after its end nobody asks the kernel again",
                        "the kernel was asked " + late + " times after the end of the time",
                        "take the time once, on entry: what is left of it is for the second wait");
            }
        }
    }

    /** One try, of those that mind interrupts. */
    private static void ofZeroTryOnce(Trial trial) throws Exception {
        for (var time : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(-1_000_000))) {
            trial.scene(() -> {
                try (var actors = trial.actors()) {
                    var setting = Setting.heldByAnotherProcess();
                    actors.says("another process locks the file");
                    actors.start("A", "tryAcquire(0 or less)", () -> setting.lock()
                                    .tryAcquire(time))
                            .returns(false, "C9: a zero or negative time-out tries once and does not wait");
                    var tries = setting.file().asked().forLocks();
                    trial.require(
                            tries == 1,
                            "C9: a zero or negative time-out tries once",
                            "the kernel was asked " + tries + " times",
                            "");
                }
            });
        }
    }
}
