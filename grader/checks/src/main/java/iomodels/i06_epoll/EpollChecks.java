package iomodels.i06_epoll;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;
import java.util.EnumSet;

/** Judges {@code iomodels.i06_epoll}. */
@Exercise(
        title = "epoll over simulated descriptors",
        titleZh = "epoll：回调与就绪链表",
        notes = "IO 模型 · IO 多路复用 · epoll",
        given = {
            "Descriptor.java",
            "SimulatedDescriptor.java",
            "Event.java",
            "Op.java",
            "Trigger.java",
            "EpollClosedException.java"
        },
        uses = {
            "java.util.concurrent.locks.*",
            "java.util.concurrent.atomic.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.BlockingDeque",
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.LinkedBlockingDeque"
        },
        buildsOn = "i05",
        reason = "the ready list and its waiters are the task: use a lock or a monitor, any collection, atomics or"
                + " LockSupport",
        hints = {
            "Who knows first that a descriptor has become ready: you, by asking, or it?",
            "What if it becomes ready just after you have looked and before it knows that it is to call you? Which of"
                    + " the two must come first?",
            "Keep a ready list without duplicates, guarded by the same lock as the waiting: the callback adds and"
                    + " signals. await takes off the front, then looks, reports what is ready, and puts level-triggered"
                    + " ones back at the end.",
            "Who takes only a part of the list, or puts something back, must wake the next waiter. And a callback may"
                    + " come after DELETE: it must find that its item is no longer watched."
        },
        learnt = "Listen before you look, and take off the list before you look: then every arrival is either seen by"
                + " the look or called back after it. The list only says where to look, so await costs what is"
                + " ready, not what is watched.",
        heapMegabytes = 512)
public final class EpollChecks {
    private static final int SCRIPTS = 150;

    @Clause(value = "C1", points = 1)
    public void mistakesAreRefusedAndChangeNothing(Trial trial) {
        Arguments.check(trial);
    }

    @Clause(value = "C2", points = 1)
    public void onlyWhatALookFoundReadyIsReported(Trial trial) throws Exception {
        Script.check(trial, Step.scriptsWithHangups(), SCRIPTS, EnumSet.of(Fault.Kind.NOT_READY));
        Script.check(trial, Step.scriptsWithDeletes(), SCRIPTS, EnumSet.of(Fault.Kind.NOT_READY));
    }

    @Clause(value = "C3", points = 1)
    public void aLevelTriggeredOneIsReportedAsLongAsItIsReady(Trial trial) throws Exception {
        Script.check(trial, Step.scripts(), SCRIPTS, EnumSet.of(Fault.Kind.LEVEL_LOST));
        Watching.aLevelWakesAllWhoWait(trial);
    }

    @Clause(value = "C4", points = 1)
    public void everyWantedArrivalMakesOneEdge(Trial trial) throws Exception {
        Script.check(trial, Step.scripts(), SCRIPTS, EnumSet.of(Fault.Kind.EDGE_LOST, Fault.Kind.EDGE_AGAIN));
        Edges.areOfAllThatIsWanted(trial);
        Edges.areReportedWhole(trial);
    }

    @Clause(value = "C5", points = 1)
    public void addAndModifyReportWhatIsReadyAlready(Trial trial) throws Exception {
        Script.check(trial, Step.scripts(), SCRIPTS, EnumSet.of(Fault.Kind.WATCH_LOST));
        Watching.addAndModifyWakeAWaiter(trial);
        Modified.hasTheNewTrigger(trial);
        trial.stress(30, Seen::whatWasAdded);
        trial.stress(20, Seen::whatIsWanted);
    }

    @Clause(value = "C6", points = 1)
    public void whatIsDeletedIsNotReported(Trial trial) throws Exception {
        Script.check(trial, Step.scriptsWithDeletes(), SCRIPTS, EnumSet.of(Fault.Kind.DELETED));
        Watching.deleteEndsIt(trial);
        Added.isAsIfNew(trial);
        trial.stress(30, Seen::whatWasDeleted);
    }

    @Clause(value = "C6", points = 1)
    public void aDeleteInTheMiddleOfSomethingHolds(Trial trial) {
        Watching.aLateCallIsIgnored(trial);
        Watching.aDeleteDuringALookHolds(trial);
    }

    @Clause(value = "C7", points = 1)
    public void aTimeoutIsNeverEarly(Trial trial) {
        Time.timeouts(trial);
    }

    @Clause(value = "C7", points = 1)
    public void aWakeUpInVainChangesNothing(Trial trial) {
        Time.spuriousWakeUps(trial);
        Time.wakeUpsInVain(trial);
    }

    @Clause(value = "C8", points = 1)
    public void anArrivalDuringALookIsReported(Trial trial) {
        Races.duringTheLookOfAdd(trial);
        Races.duringTheLookOfModify(trial);
        Races.duringTheLookOfAwait(trial);
    }

    @Clause(value = "C8", points = 1)
    public void anArrivalAtAnyMomentIsReported(Trial trial) throws Exception {
        Races.beforeTheSleep(trial);
        Races.everythingIsTaken(trial);
    }

    @Clause(value = "C9", points = 1)
    public void noThreadSleepsWhileThereIsAnEventForIt(Trial trial) {
        Waiters.aBurstWakesAsMany(trial);
        Waiters.anotherArrivesDuringTheLook(trial);
        Waiters.aWakeUpIsPassedOn(trial);
    }

    @Clause(value = "C9", points = 1)
    public void anEdgeGoesToExactlyOneThread(Trial trial) throws Exception {
        Waiters.anEdgeGoesToOne(trial);
        Quiet.anEventDuringALongLook(trial);
        Waiters.everyEdgeGoesToOne(trial);
    }

    @Clause(value = "C10", points = 1)
    public void theyTakeTurnsWhenMaxIsSmall(Trial trial) throws Exception {
        Script.check(trial, Step.crowds(), 2 * SCRIPTS, EnumSet.of(Fault.Kind.UNFAIR));
    }

    @Clause(value = "C11", points = 1)
    public void anInterruptTakesNoEventWithIt(Trial trial) {
        Endings.anInterruptEndsTheWait(trial);
        Endings.anInterruptedThreadTakesNothing(trial);
        Endings.theOthersDoNotHeedInterrupts(trial);
    }

    @Clause(value = "C12", points = 1)
    public void closeEndsIt(Trial trial) throws Exception {
        Endings.closeWakesWhoeverWaits(trial);
        Endings.afterClose(trial);
        trial.stress(40, Seen::theClose);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void controlDoesNotGoThroughAll(Trial trial) throws Exception {
        Costs.controls(trial);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void idleOnesAreNotLookedAt(Trial trial) throws Exception {
        Quiet.afterAnAwait(trial);
        Quiet.afterAModify(trial);
        Costs.looksOfAwait(trial);
        Costs.bytes(trial);
    }

    @Clause(value = "C14", points = 1, classes = Classes.PLAIN)
    public void aWaitingAwaitRests(Trial trial) {
        Time.rest(trial);
    }
}
