package threads.t03_mutex;

import grader.spec.Trial;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.ReentrantLock;

/** C9: what a free mutex costs, counted first, then measured against a lock of the JDK. */
final class MutexCosts {
    private MutexCosts() {}

    static void ofAFreeOne(Trial trial) throws Exception {
        var mutex = new Mutex();
        var reference = new ReentrantLock();
        try (var actors = trial.actors()) {
            var waits = actors.start("A", "1,000 times acquire() and release()", () -> waitsOf(mutex, 1_000))
                    .returns("the mutex is free each time");
            trial.require(
                    waits == 0,
                    "acquire() on a free mutex does not sleep or wait",
                    "A slept or waited " + waits + " times in 1,000 calls",
                    "wait only while the mutex is held");
        }
        requireTaken(trial, mutex);
        trial.costsAtMost(100, "acquire() and release() of a free mutex", () -> enterAndLeave(mutex), () -> {
            reference.lock();
            reference.unlock();
        });
    }

    /** What costs nothing since it does nothing is not cheap. */
    private static void requireTaken(Trial trial, Mutex mutex) throws Exception {
        try (var actors = trial.actors()) {
            actors.start("A", "acquire()", () -> MutexChecks.enter(mutex)).returns(MutexChecks.FREE);
            var waiting = actors.start("B", "acquire()", () -> MutexChecks.enter(mutex));
            waiting.waits("C2: what is measured does take the mutex: B waits");
            actors.start("A", "release()", () -> MutexChecks.leave(mutex))
                    .returns("C4: A holds the mutex: release() returns");
            waiting.returns("C1: A has freed the mutex: B gets it");
            actors.start("B", "release()", () -> MutexChecks.leave(mutex))
                    .returns("C4: B holds the mutex: release() returns");
        }
    }

    private static long waitsOf(Mutex mutex, int times) {
        var threads = ManagementFactory.getThreadMXBean();
        var self = Thread.currentThread().threadId();
        var before = threads.getThreadInfo(self).getWaitedCount();
        for (var i = 0; i < times; i++) {
            enterAndLeave(mutex);
        }
        return threads.getThreadInfo(self).getWaitedCount() - before;
    }

    private static void enterAndLeave(Mutex mutex) {
        try {
            mutex.acquire();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException("nobody interrupted this thread", unexpected);
        }
        mutex.release();
    }
}
