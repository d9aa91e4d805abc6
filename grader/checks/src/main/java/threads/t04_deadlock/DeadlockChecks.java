package threads.t04_deadlock;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code threads.t04_deadlock}. */
@Exercise(
        title = "finding deadlocks, and never having one",
        titleZh = "死锁",
        notes = "线程 · threading 模块 · 线程同步 – 锁 · 死锁与递归锁",
        given = {"Account.java"},
        uses = {
            "java.util.concurrent.locks.*",
            "java.util.concurrent.atomic.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet"
        },
        buildsOn = "t03",
        reason = "which locks to take, and in which order, is the task: use synchronized, any lock, atomics and"
                + " collections, and let the caller's threads do the work",
        hints = {
            "Cycles: from each thread there is at most one way on. How do you notice that you have been here before, in"
                    + " this walk or in an earlier one?",
            "Four things make a deadlock: exclusion, hold and wait, nothing is taken away, a circle. Which of them can"
                    + " you do without?",
            "Take the locks of all accounts that a call concerns in the order of something that is unique, whoever"
                    + " gives and whoever takes; and give all of them back in finally.",
            "func2 needs A only for its second step. What keeps it from taking A first all the same?"
        },
        learnt = "A deadlock is a circle of waiting. Locks that are taken in one order, by a key that is unique, cannot"
                + " close a circle; and one lock for each thing, not one for all, lets strangers pass.")
public final class DeadlockChecks {
    @Clause(value = "C1", points = 2)
    public void everyCycleIsFoundAndNothingElse(Trial trial) throws Exception {
        Cycles.areComplete(trial);
        Snapshots.ofOneType(trial);
        Snapshots.ofHundredsOfCycles(trial);
    }

    @Clause(value = "C2", points = 1)
    public void cyclesComeInOrder(Trial trial) throws Exception {
        Cycles.areInOrder(trial);
        Cycles.mapsAreOnlyRead(trial);
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void theSearchIsLinear(Trial trial) throws Exception {
        Chains.areSearchedInLinearTime(trial);
    }

    @Clause(value = "C4", points = 1)
    public void transfersMoveWhatIsThere(Trial trial) throws Exception {
        Transfers.followTheModel(trial);
        Transfers.holdAtTheBounds(trial);
        Transfers.mistakesAreRefused(trial);
    }

    @Clause(value = "C5", points = 1)
    public void anAccountThatThrowsLeavesNoTrace(Trial trial) {
        Failures.areUndone(trial);
        Failures.letOthersGoOn(trial);
        Failures.areUndoneUnseen(trial);
    }

    @Clause(value = "C6", points = 1)
    public void callsOnOneAccountGoOneAfterTheOther(Trial trial) {
        Overlaps.mustWait(trial);
        Encounters.ofAllKinds(trial);
    }

    @Clause(value = "C6", points = 1)
    public void moneyIsNeitherLostNorMade(Trial trial) throws Exception {
        Overlaps.keepTheMoney(trial);
        trial.stress(40, Seen::whatTheOtherMoved);
    }

    @Clause(value = "C7", points = 2)
    public void anyTransfersComeToTheirEnd(Trial trial) throws Exception {
        Standstills.areSomething(trial);
        Standstills.ofTwo(trial);
        Standstills.ofThree(trial);
    }

    @Clause(value = "C8", points = 1)
    public void strangersGoSideBySide(Trial trial) {
        Strangers.doNotWait(trial);
        Strangers.areCalled(trial);
        Strangers.areAllCalled(trial);
        Strangers.passAnyCall(trial);
    }

    @Clause(value = "C9", points = 1)
    public void interruptsAreNotHeeded(Trial trial) {
        Waiting.doesNotHeedInterrupts(trial);
        Waiting.twoLocksDoNotHeedInterrupts(trial);
        Interrupts.whileWaitingForTwo(trial);
        Interrupts.ofCallsThatThrow(trial);
        Interrupts.ofStepsThatThrow(trial);
    }

    @Clause(value = "C10", points = 1)
    public void aWaitingCallRests(Trial trial) {
        Waiting.rests(trial);
    }

    @Clause(value = "C11", points = 1)
    public void eachStepHoldsItsLocks(Trial trial) throws Exception {
        Steps.keepOthersOut(trial);
        Steps.holdTheirLockThroughout(trial);
        Between.comesNobody(trial);
        Steps.thatAreNullAreRefused(trial);
    }

    @Clause(value = "C12", points = 2)
    public void theProgramOfTheNotesComesToItsEnd(Trial trial) throws Exception {
        Notes.bothFunctionsAtOnce(trial);
        Notes.allWhoWaitGoOn(trial);
        Notes.twoObjects(trial);
        Notes.stepsCallAgain(trial);
        Notes.manyThreads(trial);
    }
}
