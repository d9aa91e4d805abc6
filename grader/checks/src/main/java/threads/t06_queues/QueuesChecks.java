package threads.t06_queues;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code threads.t06_queues}. */
@Exercise(
        title = "FIFO, LIFO and priority queues",
        titleZh = "线程队列 (Queue, LifoQueue, PriorityQueue)",
        notes = "线程 · 线程之间的通信 – 线程队列",
        given = {"BoundedQueue.java", "Prioritized.java"},
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.util.concurrent.Semaphore",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque"
        },
        reason = "the waiting is the task: use synchronized, wait and notifyAll, or a lock with conditions, round"
                + " collections of java.util",
        hints = {
            "What do the three queues have in common, and in which one respect do they differ?",
            "Producers and consumers wait for opposite things. Whom does notify() wake when both wait on one object?",
            "put: while (full) { wait(); } add(item); notifyAll(); and take the same way round. Only add and remove"
                    + " know the order.",
            "Heap: find the place by comparing with parent after parent, (i - 1) / 2, and move nothing before the last"
                    + " compareTo has returned; Integer.compare for priorities, and the item is compared once even if"
                    + " they differ."
        },
        learnt = "Waiting and order have nothing to do with each other: one class waits, three small ones keep items."
                + " Two kinds of waiters on one monitor need notifyAll, or a condition each.")
public final class QueuesChecks {
    @Clause(value = "C1", points = 1)
    public void nullAndNoRoomAreRefused(Trial trial) throws Exception {
        Arguments.check(trial);
    }

    @Clause(value = "C2", points = 1)
    public void firstInIsFirstOut(Trial trial) throws Exception {
        Order.check(trial, Kind.FIFO, 5, "first in, first out", "add at one end, take from the other");
    }

    @Clause(value = "C3", points = 1)
    public void lastInIsFirstOut(Trial trial) throws Exception {
        Order.check(trial, Kind.LIFO, 5, "last in, first out", "add and take at the same end");
    }

    @Clause(value = "C4", points = 2)
    public void theSmallestIsFirstOut(Trial trial) throws Exception {
        Order.check(
                trial,
                Kind.PRIORITY,
                40,
                "the smallest first",
                "after each step, is no entry smaller than its parent? And is the difference of two ints always"
                        + " an int?");
    }

    @Clause(value = "C5", points = 2)
    public void whatCannotBeComparedIsRefusedAndChangesNothing(Trial trial) throws Exception {
        Refusals.ofAnEmptyQueue(trial);
        Refusals.ofAFullQueue(trial);
        Refusals.changeNothing(trial);
    }

    @Clause(value = "C6", points = 1)
    public void whoeverCanGoOnDoes(Trial trial) {
        Progress.scenes(trial);
    }

    @Clause(value = "C6", points = 2)
    public void noWakeUpGoesToTheWrongSide(Trial trial) throws Exception {
        Progress.underStress(trial);
    }

    @Clause(value = "C7", points = 1)
    public void putWaitsForRoomAndTakeForAnItem(Trial trial) {
        Bounds.scenes(trial);
    }

    @Clause(value = "C7", points = 1, restsOn = "C6")
    public void neverMoreAreInsideThanThereIsRoomFor(Trial trial) throws Exception {
        Bounds.underStress(trial);
    }

    @Clause(value = "C8", points = 1, restsOn = "C6")
    public void sizeTellsWhatIsInsideAtOneInstant(Trial trial) throws Exception {
        Sizes.underStress(trial);
    }

    @Clause(value = "C8", points = 2, restsOn = "C6")
    public void callsTakeEffectOneAtATime(Trial trial) throws Exception {
        OneAtATime.nothingIsLost(trial);
        OneAtATime.underStress(trial);
    }

    @Clause(value = "C9", points = 1)
    public void anInterruptedCallHasDoneNothing(Trial trial) {
        Interrupts.onEntry(trial);
        Interrupts.whileWaiting(trial);
    }

    @Clause(value = "C9", points = 1, restsOn = "C6")
    public void anInterruptTakesNoItemAndNobodysWakeUp(Trial trial) throws Exception {
        InterruptRaces.underStress(trial);
    }

    @Clause(value = "C10", points = 1)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) {
        TimeOuts.expire(trial);
        TimeOuts.areMet(trial);
    }

    @Clause(value = "C10", points = 1)
    public void wakeUpsForNoReasonDoNotProlongATimeOut(Trial trial) {
        TimeOuts.areNotProlonged(trial);
    }

    @Clause(value = "C10", points = 1, restsOn = "C6")
    public void aTimeOutThatEndsAtTheWrongMomentHarmsNobody(Trial trial) throws Exception {
        TimeOuts.tryOnce(trial);
        LateNews.ofAnItem(trial);
        LateNews.ofRoom(trial);
        TimeOuts.meetAWakeUp(trial);
    }

    @Clause(value = "C11", points = 1)
    public void aWakeUpForNoReasonChangesNothing(Trial trial) {
        Waiting.wakeUpsForNoReason(trial);
    }

    @Clause(value = "C12", points = 1)
    public void aWaitingThreadRests(Trial trial) {
        Waiting.rests(trial);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void comparisonsGrowWithTheLogarithm(Trial trial) throws Exception {
        Costs.ofComparisons(trial);
    }
}
