package processes.p08_joinable_queue;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code processes.p08_joinable_queue}. */
@Exercise(
        title = "a queue that knows when the work is done",
        titleZh = "可等待完成的队列 (JoinableQueue)",
        notes = "进程 · 进程之间的通信 · JoinableQueue",
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.BlockingDeque",
            "java.util.concurrent.TransferQueue",
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.LinkedBlockingDeque",
            "java.util.concurrent.ArrayBlockingQueue",
            "java.util.concurrent.PriorityBlockingQueue",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.SynchronousQueue",
            "java.util.concurrent.DelayQueue",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.CyclicBarrier",
            "java.util.concurrent.Exchanger"
        },
        buildsOn = "t06",
        reason = "counting and joining are the task: use a monitor, locks, semaphores, latches, atomics and the queues"
                + " of java.util.concurrent, but no Phaser, executor or future",
        hints = {
            "Why does an empty queue not mean that the work is done?",
            "Put the item in first and count it then: what does a consumer find that is quicker than you? Which two"
                    + " things have to change in one step?",
            "You wake who joins, and before they run somebody puts the next item in: what do they see? A state can"
                    + " change back; the number of times that something happened cannot.",
            "join: long found = completions; while (unfinished > 0 && completions == found) wait(); and taskDone raises"
                    + " completions and notifies all when unfinished becomes 0."
        },
        learnt = "What is not done is more than what is inside. Items and counts change in one step; and who waits for"
                + " an event counts the events instead of looking at a state that may have changed back.")
public final class JoinableQueueChecks {
    @Clause(value = "C1", points = 1)
    public void itIsAQueueWithRoomForSoManyItems(Trial trial) throws Exception {
        PlainQueue.refuses(trial);
        PlainQueue.keepsTheOrder(trial);
        PlainQueue.waits(trial);
        Sisters.eachEventWakesItsOwn(trial);
        Sisters.roomWakesPutters(trial);
        Sisters.anyoneWhoTakesMakesRoom(trial);
        Sisters.manyAreCounted(trial);
    }

    @Clause(value = "C1", points = 1)
    public void eachItemComesOutOnce(Trial trial) throws Exception {
        PlainQueue.underStress(trial);
        trial.stress(40, Seen::whatWasPutIn);
    }

    @Clause(value = "C2", points = 1)
    public void anItemCountsWhileItIsNotDone(Trial trial) {
        Counting.scene(trial);
        Sisters.queuesAreIndependent(trial);
    }

    @Clause(value = "C2", points = 2, restsOn = "C1")
    public void noPutAndNoTaskDoneIsMiscounted(Trial trial) throws Exception {
        Counting.underStress(trial);
        trial.stress(60, Seen::whatIsUnfinished);
    }

    @Clause(value = "C3", points = 2)
    public void joinReturnsWhenTheLastItemIsDone(Trial trial) {
        Joining.scenes(trial);
    }

    @Clause(
            value = "C3",
            points = 2,
            restsOn = {"C1", "C2"})
    public void joinReturnsWhenAllAreDoneAndNotBefore(Trial trial) throws Exception {
        Joining.underStress(trial);
        trial.stress(60, Seen::whetherAllIsDone);
    }

    @Clause(value = "C4", points = 2, restsOn = "C3")
    public void aMomentWithoutWorkIsEnough(Trial trial) {
        Joining.aMomentIsEnough(trial);
        Joining.severalMomentsAreEnough(trial);
    }

    @Clause(value = "C5", points = 1)
    public void oneTooManyIsAnErrorThatChangesNothing(Trial trial) throws Exception {
        Counting.oneTooMany(trial);
        Sisters.oneTooManyWakesNobody(trial);
        Sisters.manyAreCounted(trial);
        Counting.oneTooManyUnderStress(trial);
        trial.stress(40, Seen::whatWasTaken);
    }

    @Clause(value = "C6", points = 1)
    public void anInterruptedCallHasDoneNothing(Trial trial) {
        Interrupts.onEntry(trial);
        Interrupts.whileWaiting(trial);
    }

    @Clause(
            value = "C6",
            points = 1,
            restsOn = {"C1", "C2"})
    public void anInterruptedPutIsNotCounted(Trial trial) throws Exception {
        Interrupts.underStress(trial);
        Interrupts.ofTakersUnderStress(trial);
    }

    @Clause(value = "C6", points = 1, restsOn = "C3")
    public void anInterruptedJoinHarmsNobody(Trial trial) {
        Interrupts.ofJoin(trial);
    }

    @Clause(value = "C7", points = 1)
    public void pollHeedsItsTimeOut(Trial trial) {
        Waiting.ofPoll(trial);
        Sisters.timesOfAllKinds(trial);
    }

    @Clause(value = "C7", points = 1, restsOn = "C3")
    public void joinHeedsItsTimeOut(Trial trial) {
        Waiting.ofJoin(trial);
    }

    @Clause(
            value = "C7",
            points = 1,
            restsOn = {"C1", "C2", "C3"})
    public void aTimeOutTakesNobodysWakeUp(Trial trial) throws Exception {
        LateNews.ofAnItem(trial);
        Waiting.timeOutsMeetAWakeUp(trial);
    }

    @Clause(value = "C8", points = 1)
    public void aWakeUpForNoReasonChangesNothing(Trial trial) {
        Waiting.wakeUpsForNoReason(trial);
    }

    @Clause(value = "C9", points = 1)
    public void aWaitingThreadRests(Trial trial) {
        Waiting.rests(trial);
    }

    @Clause(
            value = "C10",
            points = 1,
            restsOn = {"C2", "C3"})
    public void consumersWorkSideBySideAndAreDaemons(Trial trial) throws Exception {
        Consumers.refuse(trial);
        Consumers.workSideBySide(trial);
    }

    @Clause(
            value = "C10",
            points = 1,
            restsOn = {"C2", "C3"})
    public void neitherFailuresNorInterruptsHarmTheOthers(Trial trial) throws Exception {
        Consumers.surviveFailures(trial);
        Consumers.endWhenInterrupted(trial);
    }
}
