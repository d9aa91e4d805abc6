package threads.t02_interpreter_lock;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code threads.t02_interpreter_lock}. */
@Exercise(
        title = "a global interpreter lock",
        titleZh = "全局解释器锁 (GIL)",
        notes = "线程 · python与线程 · 全局解释器锁GIL; threading 模块 · 线程同步 – 锁 · GIL锁存在的意义",
        given = {"Instruction.java", "Device.java", "Observer.java"},
        uses = {
            "java.util.concurrent.locks.*",
            "java.util.concurrent.atomic.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet"
        },
        buildsOn = "t03",
        reason = "a run executes on the thread that calls it, and who is next is the task: use any lock, condition,"
                + " semaphore or monitor, LockSupport and atomics, but no executor and no blocking queue",
        hints = {
            "Which thread may touch the variables? And what may a thread never do while it is that one?",
            "unlock() followed by lock(): who is quicker, the thread that runs or the one that has just been woken?"
                    + " What would make the first of the two queue?",
            "One fair ReentrantLock is the interpreter lock. Hand over only if hasQueuedThreads(). Round"
                    + " device.transfer: unlock before, lock again in finally, so that the finally of run always finds"
                    + " it held.",
            "LOCK: while (!locked.add(name)) { unlocked.await(); } on one condition of the interpreter lock, and UNLOCK"
                    + " calls signalAll, since runs wait there for different names. Whenever a wait has ended, look at"
                    + " the interrupt status."
        },
        learnt = "A global lock makes every instruction exclusive and no two of them together. It must be fair to be"
                + " handed over at all, must be let go before anything slow, and must be given back on every way"
                + " out.")
public final class InterpreterChecks {
    private static final int SCRIPTS = 20;
    private static final int PERFORMANCES = 30;

    @Clause(value = "C1", points = 1)
    public void aScriptIsExecutedInstructionByInstruction(Trial trial) throws Exception {
        Execution.beginsAfresh(trial);
        Execution.ofLongScripts(trial);
        Execution.refusesMistakes(trial);
    }

    @Clause(value = "C1", points = 1)
    public void anAccumulatorIsTheRunsOwnAndVariablesAreShared(Trial trial) throws Exception {
        Execution.isThatOfTheOrderTold(trial);
    }

    @Clause(value = "C2", points = 1)
    public void theOthersWaitWhileOneExecutes(Trial trial) {
        Exclusion.theOthersWait(trial);
    }

    @Clause(value = "C2", points = 1)
    public void neverTwoExecuteAtOnce(Trial trial) throws Exception {
        trial.stress(150, Exclusion::neverTwo);
    }

    @Clause(value = "C3", points = 2)
    public void aTurnEndsWhenTheIntervalIsOver(Trial trial) throws Exception {
        Turns.keep(trial, TurnRules.Rule.ENDS_IN_TIME, SCRIPTS);
        Turns.aloneItGoesOn(trial);
        LongTurns.end(trial);
        Unlocked.waitForATurnLikeAnyOther(trial);
        Turns.update(
                trial, 2, 1, "turns of two instructions: both runs load 0 before either stores, and an update is lost");
        trial.stress(20, Noticed::byWhoeverHasTheTurn);
    }

    @Clause(value = "C4", points = 1)
    public void aTurnDoesNotEndBefore(Trial trial) throws Exception {
        Turns.keep(trial, TurnRules.Rule.NOT_BEFORE, SCRIPTS);
        Turns.countAfterIo(trial);
        Turns.countFromTheirBeginnings(trial);
        Performance.forAll(trial, Programs.ofTurns(), PERFORMANCES);
        Turns.update(trial, 3, 2, "turns of three instructions: LOAD, ADD and STORE stay together, no update is lost");
    }

    @Clause(value = "C5", points = 2)
    public void everybodyGetsOn(Trial trial) throws Exception {
        Turns.keep(trial, TurnRules.Rule.EVERYBODY_GETS_ON, SCRIPTS);
        Transfers.doNotJumpTheQueue(trial);
        Unlocked.doNotJumpTheQueue(trial);
        Performance.forAll(trial, Programs.ofTransfers(), PERFORMANCES);
    }

    @Clause(value = "C6", points = 2)
    public void othersRunDuringAnIo(Trial trial) {
        Transfers.overlap(trial);
        Transfers.leaveTheLockToOthers(trial);
    }

    @Clause(value = "C6", points = 1)
    public void whoIsBackFromAnIoWaitsForATurn(Trial trial) {
        Transfers.waitForATurnAfterwards(trial);
    }

    @Clause(value = "C7", points = 2)
    public void aFailedRunLeavesTheInterpreterToTheOthers(Trial trial) throws Exception {
        Failures.letTheOthersGoOn(trial);
        Failures.keepLocks(trial);
        for (var thrown : Failures.ofTheDevice()) {
            Failures.inTheDevice(trial, thrown);
            Failures.whileAnotherHasItsTurn(trial, thrown);
        }
        Performance.forAll(trial, Programs.ofTroubles(), PERFORMANCES);
    }

    @Clause(value = "C8", points = 2)
    public void aLockThatHasToWaitWaitsWithoutTheInterpreterLock(Trial trial) throws Exception {
        Locks.waitWithoutTheInterpreterLock(trial);
        Locks.waitForThemselvesToo(trial);
        Locks.goToOneAtATime(trial);
        Locks.areToldApart(trial);
        Unlocked.areToldOnce(trial);
        Performance.forAll(trial, Programs.ofLocks(), PERFORMANCES);
        trial.stress(30, Locks::loseNoUpdateWhereReadsAreStale);
    }

    @Clause(value = "C8", points = 1, classes = Classes.PLAIN)
    public void noUpdateIsLostUnderALock(Trial trial) throws Exception {
        trial.stress(80, Locks::loseNoUpdate);
    }

    @Clause(value = "C9", points = 1)
    public void anInterruptedRunEndsAndKeepsNothing(Trial trial) throws Exception {
        Interrupts.beforeTheCall(trial);
        Interrupts.beforeTheFirstTurn(trial);
        Interrupts.afterATurn(trial);
        Interrupts.afterAnIo(trial);
        Interrupts.inALock(trial);
        Interrupts.afterALock(trial, "B");
        Interrupts.afterALock(trial, "C");
    }

    @Clause(value = "C9", points = 1)
    public void anInterruptThatMeetsATurnOrAnUnlockTakesItFromNobody(Trial trial) {
        InterruptRaces.whenItsTurnComes(trial);
        InterruptRaces.whenItsLockComes(trial);
    }

    @Clause(value = "C9", points = 1, restsOn = "C2")
    public void interruptsAtAnyMomentStopNobodyElse(Trial trial) throws Exception {
        trial.stress(120, InterruptRaces::atAnyMoment);
    }

    @Clause(value = "C10", points = 1)
    public void aWakeUpForNoReasonIsNoTurn(Trial trial) {
        Waiting.forATurnGoesOn(trial);
        Waiting.forAnotherTurnGoesOn(trial);
        Waiting.inALockGoesOn(trial);
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void whoWaitsRests(Trial trial) {
        Waiting.forATurnRests(trial);
        Waiting.inALockRests(trial);
    }
}
