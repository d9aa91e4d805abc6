package threads.t05_reentrant_lock;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code threads.t05_reentrant_lock}. */
@Exercise(
        title = "a lock its owner may take again",
        titleZh = "递归锁",
        notes = "线程 · threading 模块 · 线程同步 – 锁 · 死锁与递归锁",
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
            "What must the lock remember so that a thread never waits for itself, and so that the inner release does"
                    + " not open it too early?",
            "Owner and count change together. Who may change the count, and when exactly is the lock free?",
            "while (owner != null && owner != Thread.currentThread()) { wait(); } owner = Thread.currentThread();"
                    + " count++; all inside the monitor, for acquire and tryAcquire alike.",
            "release: who does not own the lock gets an IllegalMonitorStateException before anything changes; else"
                    + " count--, and only at zero owner = null and notify()."
        },
        learnt = "A lock that may be taken again is a mutex with an owner and a count: the owner never waits, only the"
                + " owner releases, and only the release that brings the count to zero lets others in.")
public final class RecursiveLockChecks {
    @Clause(value = "C1", points = 1)
    public void aFreeLockIsTakenAtOnce(Trial trial) {
        Sharing.aFreeLockIsTakenAtOnce(trial);
    }

    @Clause(value = "C1", points = 1)
    public void everyWaiterGetsInInTheEnd(Trial trial) throws Exception {
        Sharing.everyWaiterGetsIn(trial);
    }

    @Clause(value = "C2", points = 1)
    public void anOwnedLockMakesOthersWait(Trial trial) throws Exception {
        Script.check(trial, 40, "acquire", "release", "try");
        Sharing.aThreadIsNotItsName(trial);
    }

    @Clause(value = "C2", points = 1, restsOn = "C1")
    public void atMostOneThreadIsInside(Trial trial) throws Exception {
        Sharing.oneAtATime(trial);
    }

    @Clause(value = "C3", points = 2)
    public void itsOwnerTakesItAgainWithoutWaiting(Trial trial) {
        Nesting.theOwnerNeverWaits(trial);
        Nesting.theOwnerPassesThoseWhoWait(trial);
        Nesting.veryDeep(trial);
    }

    @Clause(value = "C4", points = 1)
    public void itIsHandedOverAtZeroOnly(Trial trial) throws Exception {
        Script.check(trial, 40, "acquire", "again", "again", "tryAgain", "release", "release", "try");
    }

    @Clause(value = "C4", points = 1, restsOn = "C1")
    public void nobodyComesInBeforeTheLastRelease(Trial trial) throws Exception {
        Nesting.nobodyComesBetween(trial);
    }

    @Clause(value = "C5", points = 1)
    public void onlyItsOwnerReleasesIt(Trial trial) {
        Strangers.cannotReleaseAFreeOne(trial);
        Strangers.cannotReleaseAnothers(trial);
    }

    @Clause(value = "C6", points = 1)
    public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
        Interrupts.onEntry(trial);
        Interrupts.ofTheOwner(trial);
        Interrupts.ofATimedWaiter(trial);
        Script.check(trial, 30, "acquire", "acquire", "interrupt", "interrupt", "release");
    }

    @Clause(value = "C6", points = 1, restsOn = "C1")
    public void anInterruptTakesNobodysWakeUp(Trial trial) throws Exception {
        trial.stress(60, Interrupts::meetRelease);
        trial.stress(60, Interrupts::meetTheOneThatIsCalled);
    }

    @Clause(value = "C7", points = 1)
    public void aTimeoutIsNeverEarlyAndLeavesNoTrace(Trial trial) {
        Timeouts.expire(trial);
        Timeouts.succeedInTime(trial);
        Timeouts.nullIsRefused(trial);
    }

    @Clause(value = "C7", points = 1, restsOn = "C1")
    public void aTimeoutTakesNobodysWakeUp(Trial trial) throws Exception {
        LateNews.ofTheRelease(trial);
        trial.stress(60, LateNews::meetsTheTimeout);
    }

    @Clause(value = "C7", points = 1)
    public void wakeUpsForNoReasonDoNotChangeATimeout(Trial trial) {
        Timeouts.areNotProlonged(trial);
    }

    @Clause(value = "C8", points = 1)
    public void aWakeUpForNoReasonLetsNobodyIn(Trial trial) throws Exception {
        Script.check(trial, 25, "acquire", "acquire", "poke", "release");
    }

    @Clause(value = "C9", points = 1)
    public void aWaitingThreadRests(Trial trial) {
        Sharing.aWaitingThreadRests(trial);
    }

    @Clause(value = "C10", points = 1)
    public void everyThreadSeesItsOwnHoldCount(Trial trial) {
        Nesting.holdCounts(trial);
    }
}
