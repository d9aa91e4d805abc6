package threads.t03_mutex;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;

/** Judges {@code threads.t03_mutex}. */
@Exercise(
        title = "a mutual-exclusion lock",
        titleZh = "互斥锁",
        notes = "线程 · threading 模块 · 线程同步 – 锁 · 互斥锁",
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.LockSupport",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet"
        },
        buildsOn = "t01",
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
    static final String FREE = "C1: the mutex is free: acquire() returns";

    @Clause(value = "C1", points = 2)
    public void aFreeMutexIsTakenAtOnce(Trial trial) throws Exception {
        trial.scene(() -> MutexExamples.aFreeMutexIsTakenAtOnce(trial));
    }

    @Clause(value = "C1", points = 1)
    public void everyWaiterGetsInInTheEnd(Trial trial) throws Exception {
        var laws = new Laws<>(trial, MutexLaws.WAITING);
        laws.progress();
        laws.progressOfACrowd();
        trial.stress(60, MutexRaces::everybodyGetsIn);
    }

    @Clause(value = "C2", points = 1)
    public void aHeldMutexMakesOthersWait(Trial trial) throws Exception {
        trial.forAll(MutexScript.steps(), 60, steps -> {
            try (var actors = trial.actors()) {
                new MutexScript(actors).play(steps);
            }
        });
    }

    @Clause(value = "C2", points = 2)
    public void atMostOneThreadIsInside(Trial trial) throws Exception {
        new Laws<>(trial, MutexLaws.WAITING).closed();
        trial.scene(() -> MutexOvertaking.letsInOneAtMost(trial));
        trial.stress(150, MutexRaces::oneAtATime);
    }

    @Clause(value = "C3", points = 1)
    public void itsHolderWaitsLikeAnyOther(Trial trial) throws Exception {
        trial.scene(() -> MutexExamples.itsHolderWaitsLikeAnyOther(trial));
    }

    @Clause(value = "C4", points = 1)
    public void anyThreadMayReleaseIt(Trial trial) throws Exception {
        trial.scene(() -> MutexExamples.anyThreadMayReleaseIt(trial));
        trial.stress(40, MutexReleases::byAnotherThread);
    }

    @Clause(value = "C4", points = 1)
    public void aFreeMutexCannotBeReleased(Trial trial) throws Exception {
        trial.scene(() -> MutexExamples.aFreeMutexCannotBeReleased(trial));
    }

    @Clause(value = "C4", points = 1)
    public void ofTwoReleasesAtOnceOneFreesIt(Trial trial) throws Exception {
        trial.scene(() -> MutexOvertaking.ofTwoReleasesOneFreesIt(trial));
        trial.stress(60, MutexReleases::meet);
    }

    @Clause(value = "C5", points = 2)
    public void anInterruptEndsAnyCallAndLeavesNoTrace(Trial trial) throws Exception {
        var laws = new Laws<>(trial, MutexLaws.WAITING);
        laws.interrupts();
        laws.judge(() -> trial.stress(90, MutexRaces::interruptMeetsRelease));
    }

    @Clause(value = "C6", points = 3)
    public void aTimeOutIsKeptAndLeavesNoTrace(Trial trial) throws Exception {
        var laws = new Laws<>(trial, MutexLaws.WAITING);
        laws.timeOuts();
        laws.lateNews();
        laws.judge(() -> trial.stress(70, MutexRaces::timeoutMeetsRelease));
    }

    @Clause(value = "C7", points = 1)
    public void aWakeUpForNoReasonLetsNobodyIn(Trial trial) throws Exception {
        new Laws<>(trial, MutexLaws.WAITING).wakeUps();
    }

    @Clause(value = "C8", points = 1)
    public void aWaitingThreadRests(Trial trial) throws Exception {
        new Laws<>(trial, MutexLaws.WAITING).rest();
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void aFreeMutexIsCheap(Trial trial) throws Exception {
        trial.scene(() -> MutexCosts.ofAFreeOne(trial));
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
