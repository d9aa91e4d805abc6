package processes.p10_semaphore;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;

/** Judges {@code processes.p10_semaphore}. */
@Exercise(
        title = "a counting semaphore, bounded or not",
        titleZh = "信号量",
        notes = "进程 · 进程间通信 · 信号量",
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
        reason = "building the semaphore is the task: use synchronized, wait and notifyAll, or LockSupport, atomics"
                + " and VarHandle",
        hints = {
            "Two threads wait, one for three permits, one for one. One permit comes back: whom do you wake, and how"
                    + " do you know?",
            "What has a waiting thread already changed when it is interrupted or its time is over? The less, the"
                    + " better.",
            "while (available < n) { wait(); } available -= n; inside the monitor; release adds, then notifyAll().",
            "Ask n > bound - available, not available + n > bound, which overflows. Fix the deadline of tryAcquire"
                    + " once: System.nanoTime() + timeout.toNanos()."
        },
        learnt = "Threads that wait for different things on one monitor need notifyAll, or a queue that says who is"
                + " meant. A waiter that takes all at once, and nothing before, has nothing to give"
                + " back when it gives up.")
public final class CountingSemaphoreChecks {
    @Clause(value = "C1", points = 2)
    public void permitsAreThereUntilTheyAreTaken(Trial trial) throws Exception {
        trial.scene(() -> Scenes.takesAtOnce(trial));
        trial.scene(() -> Scenes.oneReleaseServesSeveral(trial));
        trial.scene(() -> Scenes.hugeRequests(trial));
    }

    @Clause(value = "C1", points = 2)
    public void nobodySleepsWhoCouldBeServed(Trial trial) throws Exception {
        trial.scene(() -> Scenes.permitsComeOneByOne(trial));
        trial.scene(() -> LeftOvers.serveTheNext(trial));
        new Laws<>(trial, SemaphoreLaws.WAITING).progress();
        Script.check(trial, Claim.PROGRESS, 40);
        trial.scene(new Overtaking(trial)::missesNoRelease);
        trial.scene(() -> Scenes.manyWait(trial));
        trial.stress(60, Races::everybodyIsServed);
    }

    @Clause(value = "C2", points = 1)
    public void whoeverFindsTooFewWaits(Trial trial) throws Exception {
        trial.scene(() -> Basics.tooFew(trial));
        trial.scene(() -> Scenes.nobodyTakesAPart(trial));
        trial.scene(() -> LeftOvers.whoWaitsHoldsNone(trial));
        trial.scene(() -> LeftOvers.beyondSixteenBits(trial));
        Script.check(trial, Claim.NEVER_TOO_MANY, 30);
    }

    @Clause(value = "C2", points = 2)
    public void noPermitIsTakenTwice(Trial trial) throws Exception {
        trial.scene(new Overtaking(trial)::takesNoPermitTwice);
        new Laws<>(trial, SemaphoreLaws.WAITING).closed();
        trial.stress(60, Races::oneAtATime);
        trial.stress(90, Races::neverTooMany);
    }

    @Clause(value = "C3", points = 1)
    public void anyThreadMayAddPermits(Trial trial) throws Exception {
        Basics.judge(trial, () -> Bounds.anyThreadReleases(trial));
        Basics.judge(trial, new Overtaking(trial)::countsBoth);
    }

    @Clause(value = "C3", points = 2)
    public void aReleaseAboveTheBoundChangesNothing(Trial trial) throws Exception {
        Basics.judge(trial, new Overtaking(trial)::countsEachRelease);
        Basics.judge(trial, () -> Bounds.aWaiterIsNotServed(trial));
        Basics.judge(trial, () -> Bounds.overflow(trial));
        Script.check(trial, Claim.BOUND, 30);
    }

    @Clause(value = "C4", points = 1)
    public void badArgumentsAreRefusedAtOnce(Trial trial) throws Exception {
        trial.scene(() -> Arguments.ofConstructors(trial));
        Basics.judge(trial, () -> Arguments.ofTheLeastBound(trial));
        Basics.judge(trial, () -> Arguments.ofCalls(trial));
        Script.check(trial, Claim.ARGUMENTS, 20);
    }

    @Clause(value = "C5", points = 1)
    public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
        Leaving.check(trial, Leaving.How.INTERRUPTED);
        Leaving.check(trial, Leaving.How.INTERRUPTED_IN_TIME);
        Script.check(trial, Claim.INTERRUPTS, 25);
    }

    @Clause(value = "C5", points = 1)
    public void anInterruptTakesNobodysPermit(Trial trial) throws Exception {
        var laws = new Laws<>(trial, SemaphoreLaws.WAITING);
        laws.interrupts();
        laws.judge(() -> trial.stress(80, Races::interruptMeetsRelease));
    }

    @Clause(value = "C6", points = 1)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        Leaving.check(trial, Leaving.How.OUT_OF_TIME);
        Script.check(trial, Claim.TIME_OUTS, 25);
        trial.stress(40, Seen::byWhoeverAsksLater);
    }

    @Clause(value = "C6", points = 1)
    public void timesAreKeptWhateverHappensMeanwhile(Trial trial) throws Exception {
        var laws = new Laws<>(trial, SemaphoreLaws.WAITING);
        laws.timeOuts();
        laws.lateNews();
        laws.judge(() -> trial.stress(40, LateNews::meetsTheTimeout));
    }

    @Clause(value = "C7", points = 1)
    public void aWakeUpForNoReasonServesNobody(Trial trial) throws Exception {
        new Laws<>(trial, SemaphoreLaws.WAITING).wakeUps();
        Script.check(trial, Claim.WAKE_UPS, 25);
    }

    @Clause(value = "C8", points = 1)
    public void aWaitingThreadRests(Trial trial) throws Exception {
        new Laws<>(trial, SemaphoreLaws.WAITING).rest();
    }

    static String take(CountingSemaphore semaphore, int n) throws InterruptedException {
        semaphore.acquire(n);
        return "with " + permits(n);
    }

    static String give(CountingSemaphore semaphore, int n) {
        semaphore.release(n);
        return "having given back " + permits(n);
    }

    static String permits(int n) {
        return n + (n == 1 ? " permit" : " permits");
    }
}
