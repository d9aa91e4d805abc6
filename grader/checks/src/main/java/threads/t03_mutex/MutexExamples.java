package threads.t03_mutex;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;

/** Short scenes that need no generated script: each shows one sentence of the contract. */
final class MutexExamples {
    private MutexExamples() {}

    static void aFreeMutexIsTakenAtOnce(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            for (var actor : List.of("A", "B", "A")) {
                actors.start(actor, "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
                actors.start(actor, "release()", () -> MutexChecks.leave(mutex))
                        .returns("C4: A holds the mutex: release() returns");
            }
        }
    }

    static void itsHolderWaitsLikeAnyOther(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
            actors.start("A", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                    .returns(
                            false,
                            "C3: A holds the mutex, which is not reentrant: tryAcquire returns false to A as well");
            var again = actors.start("A", "second acquire()", () -> MutexChecks.enter(mutex));
            again.waits("C3: A holds the mutex, which is not reentrant: A's second acquire() waits");
            actors.start("B", "release()", () -> MutexChecks.leaveQuietly(mutex))
                    .returns("C4: any thread may release it, or is told why not");
        }
    }

    static void anyThreadMayReleaseIt(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
            actors.start("B", "release()", () -> MutexChecks.leave(mutex))
                    .returns("C4: the mutex is held, and any thread may release it");
            actors.start("C", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                    .returns(true, "C4: B has released the mutex: C can take it");
        }
        for (var timed : new boolean[] {false, true}) {
            theOneWhoHadItTakesItAgain(trial, timed);
        }
    }

    private static void theOneWhoHadItTakesItAgain(Trial trial, boolean timed) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
            actors.start("B", "release()", () -> MutexChecks.leave(mutex))
                    .returns("C4: the mutex is held, and any thread may release it");
            if (timed) {
                actors.start("A", "tryAcquire(1 h)", () -> mutex.tryAcquire(Duration.ofHours(1)))
                        .returns(true, "C4: B has released the mutex of A: A can take it like any other");
            } else {
                actors.start("A", "acquire()", () -> MutexChecks.enter(mutex))
                        .returns("C4: B has released the mutex of A: A can take it like any other");
            }
        }
    }

    static void aFreeMutexCannotBeReleased(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            for (var round = 0; round < 2; round++) {
                actors.start("A", "release()", () -> MutexChecks.leave(mutex))
                        .fails(
                                IllegalStateException.class,
                                "C4: the mutex is free: release() throws IllegalStateException");
                actors.start("A", "acquire()", () -> MutexChecks.enter(mutex))
                        .returns("C4: the failed release left the mutex free");
                actors.start("B", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                        .returns(false, "C4: the failed release did not count: A alone holds the mutex");
                actors.start("A", "release()", () -> MutexChecks.leave(mutex))
                        .returns("C4: A holds the mutex: release() returns");
            }
        }
    }
}
