package threads.t03_mutex;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;
import java.time.Duration;

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
        reason = "building the lock is the task: use synchronized, wait and notify, or LockSupport,"
                + " atomics and VarHandle",
        hints = {
            "Which state does the mutex have, and who may look at it or change it at the same time as you?",
            "A thread that wakes up from wait() knows nothing: not who woke it, not whether the mutex is free now.",
            "while (held) { wait(); } held = true; all inside the monitor; and release() notifies after"
                    + " it has set the flag.",
            "For tryAcquire fix deadline = System.nanoTime() + timeout.toNanos() once, and wait for"
                    + " deadline - System.nanoTime()."
        },
        learnt = "A wait is a loop over its condition, inside the monitor; whoever makes the condition"
                + " true notifies, after"
                + " the change. Everything else (interrupts, time-outs, spurious wake-ups) follows"
                + " from that loop.")
public final class MutexChecks {
    static final String FREE = "the mutex is free: acquire() returns";

    @Clause(value = "C1", points = 2)
    public void aFreeMutexIsTakenAtOnce(Trial trial) {
        MutexExamples.aFreeMutexIsTakenAtOnce(trial);
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
                new MutexScript(actors).leavingProgressAside().play(steps);
            }
        });
    }

    @Clause(value = "C2", points = 2, restsOn = "C1")
    public void atMostOneThreadIsInside(Trial trial) throws Exception {
        MutexOvertaking.letsInOneAtMost(trial);
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
        MutexExamples.itsHolderWaitsLikeAnyOther(trial);
    }

    @Clause(value = "C4", points = 1)
    public void anyThreadMayReleaseIt(Trial trial) {
        MutexExamples.anyThreadMayReleaseIt(trial);
    }

    @Clause(value = "C4", points = 1)
    public void aFreeMutexCannotBeReleased(Trial trial) {
        MutexExamples.aFreeMutexCannotBeReleased(trial);
    }

    @Clause(value = "C4", points = 1)
    public void ofTwoReleasesAtOnceOneFreesIt(Trial trial) throws Exception {
        trial.stress(60, MutexReleases::meet);
    }

    @Clause(value = "C5", points = 1)
    public void anInterruptEndsAnyCall(Trial trial) {
        try (var actors = trial.actors()) {
            MutexWaits.interruptedOnEntry(actors);
            MutexWaits.timedWaiterIsInterrupted(actors);
        }
    }

    @Clause(value = "C5", points = 1, restsOn = "C1")
    public void anInterruptedWaiterLeavesNoTrace(Trial trial) throws Exception {
        trial.forAll(MutexScript.steps("acquire", "acquire", "interrupt", "interrupt", "release"), 30, steps -> {
            try (var actors = trial.actors()) {
                new MutexScript(actors).play(steps);
            }
        });
        trial.stress(120, MutexWaits::interruptMeetsRelease);
    }

    @Clause(value = "C6", points = 1)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        try (var actors = trial.actors()) {
            MutexWaits.expires(actors);
        }
        MutexWaits.refusesNull(trial);
    }

    @Clause(value = "C6", points = 1, restsOn = "C1")
    public void aReleaseWithinTheTimeIsNotMissed(Trial trial) throws Exception {
        MutexWaits.heardOf(trial);
        trial.stress(90, MutexWaits::timeoutMeetsRelease);
    }

    @Clause(value = "C6", points = 1)
    public void wakeUpsForNoReasonDoNotProlongATimeOut(Trial trial) {
        try (var actors = trial.actors()) {
            MutexWaits.isNotProlonged(actors);
        }
    }

    @Clause(value = "C7", points = 1)
    public void aWakeUpForNoReasonLetsNobodyIn(Trial trial) throws Exception {
        trial.forAll(MutexScript.steps("acquire", "acquire", "poke", "release"), 25, steps -> {
            try (var actors = trial.actors()) {
                new MutexScript(actors).leavingProgressAside().play(steps);
            }
        });
    }

    @Clause(value = "C8", points = 1)
    public void aWaitingThreadRests(Trial trial) {
        MutexExamples.aWaitingThreadRests(trial);
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void aFreeMutexIsCheap(Trial trial) throws Exception {
        MutexCosts.ofAFreeOne(trial);
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
