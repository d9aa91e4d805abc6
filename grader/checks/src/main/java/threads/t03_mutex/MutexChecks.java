package threads.t03_mutex;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Judges {@code threads.t03_mutex}. */
@Exercise(
        title = "a mutual-exclusion lock",
        titleZh = "互斥锁",
        notes = "线程 · threading 模块 · 线程同步 – 锁 · 互斥锁",
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.LockSupport",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque"
        },
        reason = "building the lock is the task: use synchronized, wait and notify, or LockSupport, atomics and VarHandle",
        hints = {
            "Which state does the mutex have, and who may look at it or change it at the same time as you?",
            "A thread that wakes up from wait() knows nothing: not who woke it, not whether the mutex is free now.",
            "while (held) { wait(); } held = true; all inside the monitor; and release() notifies after it has set the flag.",
            "For tryAcquire fix deadline = System.nanoTime() + timeout.toNanos() once, and wait for deadline - System.nanoTime()."
        },
        learnt = "A wait is a loop over its condition, inside the monitor; whoever makes the condition true notifies, after"
                + " the change. Everything else (interrupts, time-outs, spurious wake-ups) follows from that loop.")
public final class MutexChecks {
    private static final String FREE = "the mutex is free: acquire() returns";
    private static final Duration LONG = Duration.ofHours(1);

    @Clause(value = "C1", points = 2)
    public void aFreeMutexIsTakenAtOnce(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            for (var actor : List.of("A", "B", "A")) {
                actors.start(actor, "acquire()", () -> enter(mutex)).returns(FREE);
                actors.start(actor, "release()", () -> leave(mutex)).returns("A holds the mutex: release() returns");
            }
        }
    }

    @Clause(value = "C1", points = 1)
    public void everyWaiterGetsInInTheEnd(Trial trial) throws Exception {
        for (var waiters = 1; waiters <= 4; waiters++) {
            try (var actors = trial.actors()) {
                new MutexScript(actors).everybodyGetsIn(waiters);
            }
        }
        trial.stress(80, round -> {
            var mutex = new Mutex();
            for (var t = 1; t <= 3; t++) {
                round.thread("T" + t, () -> {
                    for (var i = 0; i < 3; i++) {
                        mutex.acquire();
                        round.pause();
                        leaveQuietly(mutex);
                    }
                });
            }
            round.run();
        });
    }

    @Clause(value = "C2", points = 1)
    public void aHeldMutexMakesOthersWait(Trial trial) throws Exception {
        trial.forAll(MutexScript.steps("acquire", "release", "try"), 40, steps -> {
            try (var actors = trial.actors()) {
                new MutexScript(actors).play(steps);
            }
        });
    }

    @Clause(value = "C2", points = 2, restsOn = "C1")
    public void atMostOneThreadIsInside(Trial trial) throws Exception {
        trial.stress(150, round -> {
            var mutex = new Mutex();
            var inside = new Inside();
            for (var t = 1; t <= 3; t++) {
                var timed = t == 3;
                round.thread("T" + t, () -> {
                    for (var i = 0; i < 4; i++) {
                        if (timed) {
                            while (!mutex.tryAcquire(Duration.ofMillis(50))) {
                                round.pause();
                            }
                        } else {
                            mutex.acquire();
                        }
                        inside.enter();
                        round.pause();
                        inside.leave();
                        leaveQuietly(mutex);
                    }
                });
            }
            round.run();
            inside.require(round, 12);
        });
    }

    @Clause(value = "C3", points = 1)
    public void itsHolderWaitsLikeAnyOther(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            actors.start("A", "acquire()", () -> enter(mutex)).returns(FREE);
            actors.start("A", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                    .returns(false, "A holds the mutex, which is not reentrant: tryAcquire returns false to A as well");
            var again = actors.start("A", "second acquire()", () -> enter(mutex));
            again.waits("A holds the mutex, which is not reentrant: A's second acquire() waits");
            actors.start("B", "release()", () -> leaveQuietly(mutex)).returns("any thread may release it, or is told why not");
        }
    }

    @Clause(value = "C4", points = 1)
    public void anyThreadMayReleaseIt(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            actors.start("A", "acquire()", () -> enter(mutex)).returns(FREE);
            actors.start("B", "release()", () -> leave(mutex)).returns("the mutex is held, and any thread may release it");
            actors.start("C", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                    .returns(true, "B has released the mutex: C can take it");
        }
    }

    @Clause(value = "C4", points = 1)
    public void aFreeMutexCannotBeReleased(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            for (var round = 0; round < 2; round++) {
                actors.start("A", "release()", () -> leave(mutex))
                        .fails(IllegalStateException.class, "the mutex is free: release() throws IllegalStateException");
                actors.start("A", "acquire()", () -> enter(mutex)).returns("the failed release left the mutex free");
                actors.start("B", "tryAcquire(0)", () -> mutex.tryAcquire(Duration.ZERO))
                        .returns(false, "the failed release did not count: A alone holds the mutex");
                actors.start("A", "release()", () -> leave(mutex)).returns("A holds the mutex: release() returns");
            }
        }
    }

    @Clause(value = "C5", points = 1)
    public void anInterruptedWaiterLeavesNoTrace(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            MutexWaits.interruptedOnEntry(actors);
            MutexWaits.timedWaiterIsInterrupted(actors);
        }
        trial.forAll(MutexScript.steps("acquire", "acquire", "interrupt", "interrupt", "release"), 30, steps -> {
            try (var actors = trial.actors()) {
                new MutexScript(actors).play(steps);
            }
        });
    }

    @Clause(value = "C5", points = 1, restsOn = "C1")
    public void anInterruptTakesNobodysWakeUp(Trial trial) throws Exception {
        trial.stress(120, MutexWaits::interruptMeetsRelease);
    }

    @Clause(value = "C6", points = 1)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            MutexWaits.expires(actors);
            MutexWaits.getsInTime(actors);
        }
        trial.fails("tryAcquire(null)", NullPointerException.class, () -> new Mutex().tryAcquire(nothing()));
        trial.stress(40, MutexWaits::timeoutMeetsRelease);
    }

    @Clause(value = "C6", points = 1)
    public void wakeUpsForNoReasonDoNotProlongATimeOut(Trial trial) {
        try (var actors = trial.actors()) {
            MutexWaits.isNotProlonged(actors);
        }
    }

    @SuppressWarnings("NullAway") // the null that the contract speaks of
    private static Duration nothing() {
        return (Duration) null;
    }

    @Clause(value = "C7", points = 1)
    public void aWakeUpForNoReasonLetsNobodyIn(Trial trial) throws Exception {
        trial.forAll(MutexScript.steps("acquire", "acquire", "poke", "release"), 25, steps -> {
            try (var actors = trial.actors()) {
                new MutexScript(actors).play(steps);
            }
        });
    }

    @Clause(value = "C8", points = 1)
    public void aWaitingThreadRests(Trial trial) {
        try (var actors = trial.actors()) {
            var mutex = new Mutex();
            actors.start("A", "acquire()", () -> enter(mutex)).returns(FREE);
            var waiting = actors.start("B", "acquire()", () -> enter(mutex));
            actors.settle();
            waiting.idles("B waits for the mutex: it rests until it is called");
            var timed = actors.start("C", "tryAcquire(1 h)", () -> mutex.tryAcquire(LONG));
            actors.settle();
            timed.idles("C waits for the mutex: it rests until it is called or its time is over");
        }
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void aFreeMutexIsCheap(Trial trial) throws Exception {
        var mutex = new Mutex();
        var reference = new ReentrantLock();
        try (var actors = trial.actors()) {
            var waits = actors.start("A", "1,000 times acquire() and release()", () -> waitsOf(mutex, 1_000))
                    .returns("the mutex is free each time");
            trial.require(waits == 0, "acquire() on a free mutex does not sleep or wait",
                    "A slept or waited " + waits + " times in 1,000 calls", "wait only while the mutex is held");
        }
        trial.costsAtMost(100, "acquire() and release() of a free mutex", () -> enterAndLeave(mutex), () -> {
            reference.lock();
            reference.unlock();
        });
    }

    private static long waitsOf(Mutex mutex, int times) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
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

    static String enter(Mutex mutex) throws InterruptedException {
        mutex.acquire();
        return "holding it";
    }

    static String leave(Mutex mutex) {
        mutex.release();
        return "freeing it";
    }

    /** Where another clause is judged, a release that fails because two threads were inside is that clause's matter. */
    static String leaveQuietly(Mutex mutex) {
        try {
            mutex.release();
        } catch (IllegalStateException twoWereInside) {
            return "already free"; // told by C2
        }
        return "freeing it";
    }
}
