package threads.t05_reentrant_lock;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
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
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet"
        },
        buildsOn = "t03",
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
    public void aFreeLockIsTakenAtOnce(Trial trial) throws Exception {
        trial.scene(() -> Sharing.aFreeLockIsTakenAtOnce(trial));
    }

    @Clause(value = "C1", points = 1)
    public void everyWaiterGetsInInTheEnd(Trial trial) throws Exception {
        var laws = new Laws<>(trial, LockLaws.WAITING);
        laws.progress();
        laws.progressOfACrowd();
        Sharing.everybodyGetsIn(trial);
    }

    @Clause(value = "C2", points = 1)
    public void anOwnedLockMakesOthersWait(Trial trial) throws Exception {
        Script.check(trial, Claim.EXCLUSION, 20);
        trial.scene(() -> Sharing.aThreadIsNotItsName(trial));
        trial.scene(() -> Sharing.aThreadIsNotItsTwin(trial));
    }

    @Clause(value = "C2", points = 1)
    public void atMostOneThreadIsInside(Trial trial) throws Exception {
        var overtaking = new Overtaking(trial);
        new Laws<>(trial, LockLaws.WAITING).closed();
        trial.scene(overtaking::letsInOneAtMost);
        trial.scene(overtaking::nobodyBargesIn);
        Sharing.oneAtATime(trial);
    }

    @Clause(value = "C3", points = 2)
    public void itsOwnerTakesItAgainWithoutWaiting(Trial trial) throws Exception {
        trial.scene(() -> Nesting.theOwnerNeverWaits(trial));
        trial.scene(() -> Nesting.theOwnerPassesThoseWhoWait(trial));
    }

    @Clause(value = "C4", points = 1)
    public void itIsHandedOverAtZeroOnly(Trial trial) throws Exception {
        Script.check(trial, Claim.COUNTED, 25);
        trial.scene(() -> Nesting.veryDeepAndBack(trial));
    }

    @Clause(value = "C4", points = 1)
    public void nobodyComesInBeforeTheLastRelease(Trial trial) throws Exception {
        var overtaking = new Overtaking(trial);
        trial.scene(overtaking::theNextOwnerStartsAtOne);
        trial.scene(overtaking::anInnerReleaseLetsNobodyIn);
        new Laws<>(trial, LockLaws.WAITING).judge(() -> Nesting.nobodyComesBetween(trial));
    }

    @Clause(value = "C5", points = 1)
    public void onlyItsOwnerReleasesIt(Trial trial) throws Exception {
        trial.scene(() -> Strangers.cannotReleaseAFreeOne(trial));
        trial.scene(() -> Strangers.cannotReleaseAnothers(trial));
        trial.scene(() -> Strangers.doNotCount(trial));
        trial.scene(new Overtaking(trial)::aStrangersReleaseNeverCounts);
        Script.check(trial, Claim.STRANGERS, 12);
    }

    @Clause(value = "C6", points = 1)
    public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
        trial.scene(() -> Interrupts.ofTheOwner(trial));
        trial.scene(() -> Interrupts.ofTheOwnerWhileAnotherWaits(trial));
        trial.scene(() -> Traces.areNone(trial, "C6", Traces.End.INTERRUPT));
        trial.scene(() -> Interrupts.ofAStranger(trial));
        trial.scene(() -> Interrupts.takesItOrThrows(trial));
        Script.check(trial, Claim.INTERRUPTS, 18);
    }

    @Clause(value = "C6", points = 1)
    public void anInterruptTakesNobodysWakeUp(Trial trial) throws Exception {
        var laws = new Laws<>(trial, LockLaws.WAITING);
        laws.interrupts();
        laws.judge(() -> trial.stress(50, Interrupts::meetRelease));
    }

    @Clause(value = "C7", points = 1)
    public void aTimeoutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        trial.scene(() -> Nulls.areRefused(trial));
        trial.scene(() -> Traces.areNone(trial, "C7", Traces.End.TIME_OUT));
        Script.check(trial, Claim.TIME_OUTS, 14);
        trial.stress(40, Seen::freedByTheOther);
    }

    @Clause(value = "C7", points = 2)
    public void timesAreKeptWhateverHappensMeanwhile(Trial trial) throws Exception {
        var laws = new Laws<>(trial, LockLaws.WAITING);
        laws.timeOuts();
        laws.judge(() -> trial.stress(30, LateNews::meetsTheTimeout));
    }

    @Clause(value = "C8", points = 1)
    public void aWakeUpForNoReasonLetsNobodyIn(Trial trial) throws Exception {
        new Laws<>(trial, LockLaws.WAITING).wakeUps();
        Script.check(trial, Claim.WAKE_UPS, 12);
    }

    @Clause(value = "C9", points = 1)
    public void aWaitingThreadRests(Trial trial) throws Exception {
        var laws = new Laws<>(trial, LockLaws.WAITING);
        laws.rest();
        laws.restOfVirtualThreads();
    }

    @Clause(value = "C10", points = 1)
    public void everyThreadSeesItsOwnHoldCount(Trial trial) throws Exception {
        trial.scene(() -> Nesting.holdCounts(trial));
        for (var end : Traces.End.values()) {
            trial.scene(() -> Traces.areNone(trial, "C10", end));
        }
        trial.scene(() -> Nesting.veryDeep(trial));
        trial.scene(new Overtaking(trial)::countsAreTheCallersOwn);
        Script.check(trial, Claim.COUNTS, 12);
        trial.stress(40, Seen::ownedByTheOther);
    }
}
