package processes.p10_semaphore;

import grader.spec.Clause;
import grader.spec.Exercise;
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
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque"
        },
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
        Scenes.takesAtOnce(trial);
        Scenes.oneReleaseServesSeveral(trial);
    }

    @Clause(value = "C1", points = 2)
    public void nobodySleepsWhoCouldBeServed(Trial trial) throws Exception {
        Scenes.permitsComeOneByOne(trial);
        Script.check(trial, Claim.PROGRESS, 30);
        new Overtaking(trial).missesNoRelease();
        trial.stress(90, Races::everybodyIsServed);
    }

    @Clause(value = "C2", points = 1)
    public void whoeverFindsTooFewWaits(Trial trial) throws Exception {
        Script.check(trial, Claim.NEVER_TOO_MANY, 30);
    }

    @Clause(value = "C2", points = 2)
    public void noPermitIsTakenTwice(Trial trial) throws Exception {
        new Overtaking(trial).takesNoPermitTwice();
        trial.stress(90, Races::oneAtATime);
        trial.stress(120, Races::neverTooMany);
    }

    @Clause(value = "C3", points = 1)
    public void anyThreadMayAddPermits(Trial trial) {
        Bounds.anyThreadReleases(trial);
    }

    @Clause(value = "C3", points = 2)
    public void aReleaseAboveTheBoundChangesNothing(Trial trial) throws Exception {
        new Overtaking(trial).countsEachRelease();
        Bounds.aWaiterIsNotServed(trial);
        Bounds.overflow(trial);
        Bounds.scripts(trial);
    }

    @Clause(value = "C4", points = 1)
    public void badArgumentsAreRefusedAtOnce(Trial trial) {
        Arguments.check(trial);
    }

    @Clause(value = "C5", points = 1)
    public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
        Interrupts.onEntry(trial);
        Interrupts.whileWaiting(trial);
        Interrupts.lettingTheNextOneIn(trial);
        Script.check(trial, Claim.INTERRUPTS, 25);
    }

    @Clause(value = "C5", points = 1)
    public void anInterruptTakesNobodysPermit(Trial trial) throws Exception {
        trial.stress(120, Races::interruptMeetsRelease);
    }

    @Clause(value = "C6", points = 1)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        Time.expires(trial);
        Time.servedInTime(trial);
        Time.lettingTheNextOneIn(trial);
        LateNews.ofARelease(trial);
        trial.stress(60, LateNews::meetsTheTimeout);
    }

    @Clause(value = "C6", points = 1)
    public void wakeUpsInVainDoNotProlongATimeOut(Trial trial) {
        Time.isNotProlonged(trial);
    }

    @Clause(value = "C7", points = 1)
    public void aWakeUpForNoReasonServesNobody(Trial trial) throws Exception {
        Script.check(trial, Claim.WAKE_UPS, 25);
    }

    @Clause(value = "C8", points = 1)
    public void aWaitingThreadRests(Trial trial) {
        Scenes.aWaitingThreadRests(trial);
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
