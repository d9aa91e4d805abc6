package threads.t06_queues;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;
import threads.t06_queues.QueueLaws.Opens;

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
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet"
        },
        buildsOn = "p10",
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
        trial.scene(() -> Arguments.ofConstructors(trial));
        for (var kind : Kind.values()) {
            trial.scene(() -> Arguments.ofCalls(trial, kind));
        }
        Script.check(trial, Claim.NULLS, 15);
    }

    @Clause(value = "C2", points = 1)
    public void firstInIsFirstOut(Trial trial) throws Exception {
        Order.check(trial, Kind.FIFO, 25);
    }

    @Clause(value = "C3", points = 1)
    public void lastInIsFirstOut(Trial trial) throws Exception {
        Order.check(trial, Kind.LIFO, 25);
    }

    @Clause(value = "C4", points = 2)
    public void theSmallestIsFirstOut(Trial trial) throws Exception {
        Order.check(trial, Kind.PRIORITY, 40);
    }

    @Clause(value = "C5", points = 2)
    public void whatCannotBeComparedIsRefusedAndChangesNothing(Trial trial) throws Exception {
        Order.checkRefusals(trial, 20);
        Script.check(trial, Claim.REFUSALS, 20);
        trial.scene(() -> Refusals.onceMoreAfterAWait(trial));
        trial.scene(() -> Refusals.nobodyElseCompares(trial));
        var laws = new Laws<>(trial, QueueLaws.putters(Kind.PRIORITY, Opens.PLAINLY));
        for (var timed : new boolean[] {false, true}) {
            laws.judge(() -> {
                Progress.puttersGoOnLate(trial, Kind.PRIORITY);
                RefusedWaiters.letTheNextOneIn(trial, timed);
            });
        }
    }

    @Clause(value = "C6", points = 1)
    public void whoeverCanGoOnDoes(Trial trial) throws Exception {
        Progress.scenes(trial);
        Script.check(trial, Claim.PROGRESS, 30);
    }

    @Clause(value = "C6", points = 2)
    public void noWakeUpGoesToTheWrongSide(Trial trial) throws Exception {
        new Laws<>(trial, QueueLaws.takers(Kind.FIFO, Opens.BY_TRYING)).progress();
        new Laws<>(trial, QueueLaws.putters(Kind.PRIORITY, Opens.BY_TRYING)).progress();
        new Laws<>(trial, QueueLaws.takers(Kind.LIFO, Opens.PLAINLY)).progressOfACrowd();
        Progress.underStress(trial);
    }

    @Clause(value = "C7", points = 1)
    public void putWaitsForRoomAndTakeForAnItem(Trial trial) throws Exception {
        Script.check(trial, Claim.BOUNDS, 40);
        for (var kind : Kind.values()) {
            trial.scene(() -> Bounds.whoWaitsIsNotInside(trial, kind));
        }
    }

    @Clause(value = "C7", points = 1)
    public void neverMoreAreInsideThanThereIsRoomFor(Trial trial) throws Exception {
        var overtaking = new Overtaking(trial);
        trial.scene(() -> overtaking.oneGetsTheLast(true));
        new Laws<>(trial, QueueLaws.takers(Kind.LIFO, Opens.PLAINLY)).closed();
        new Laws<>(trial, QueueLaws.putters(Kind.FIFO, Opens.PLAINLY)).closed();
        Bounds.underStress(trial);
    }

    @Clause(value = "C8", points = 1)
    public void sizeTellsWhatIsInsideAtOneInstant(Trial trial) throws Exception {
        trial.scene(new Overtaking(trial)::looksTellOfOneInstant);
        Sizes.underStress(trial);
        trial.stress(60, Seen::whatThePutDid);
        trial.stress(60, Seen::whatTheTakeDid);
    }

    @Clause(value = "C8", points = 2)
    public void callsTakeEffectOneAtATime(Trial trial) throws Exception {
        var overtaking = new Overtaking(trial);
        trial.scene(() -> overtaking.oneGetsTheLast(false));
        trial.scene(() -> overtaking.oneOfTwoTriesSucceeds(true));
        trial.scene(() -> overtaking.oneOfTwoTriesSucceeds(false));
        OneAtATime.nothingIsLost(trial);
        OneAtATime.underStress(trial);
    }

    @Clause(value = "C9", points = 1)
    public void anInterruptedCallHasDoneNothing(Trial trial) throws Exception {
        Script.check(trial, Claim.INTERRUPTS, 30);
    }

    @Clause(value = "C9", points = 1)
    public void anInterruptTakesNoItemAndNobodysWakeUp(Trial trial) throws Exception {
        new Laws<>(trial, QueueLaws.takers(Kind.PRIORITY, Opens.PLAINLY)).interrupts();
        new Laws<>(trial, QueueLaws.putters(Kind.LIFO, Opens.PLAINLY)).interrupts();
        Basics.judge(trial, () -> InterruptRaces.underStress(trial));
    }

    @Clause(value = "C10", points = 1)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        Script.check(trial, Claim.TIME_OUTS, 25);
    }

    @Clause(value = "C10", points = 2)
    public void aTimeOutThatEndsAtTheWrongMomentHarmsNobody(Trial trial) throws Exception {
        trial.scene(() -> new Overtaking(trial).oneOfTwoTriesSucceeds(true));
        var laws = new Laws<>(trial, QueueLaws.takers(Kind.FIFO, Opens.PLAINLY));
        laws.timeOuts();
        new Laws<>(trial, QueueLaws.putters(Kind.PRIORITY, Opens.PLAINLY)).timeOuts();
        laws.judge(() -> LateNews.ofAnItem(trial));
        laws.judge(() -> LateNews.ofRoom(trial));
    }

    @Clause(value = "C11", points = 1)
    public void aWakeUpForNoReasonChangesNothing(Trial trial) throws Exception {
        new Laws<>(trial, QueueLaws.takers(Kind.LIFO, Opens.PLAINLY)).wakeUps();
        new Laws<>(trial, QueueLaws.putters(Kind.FIFO, Opens.PLAINLY)).wakeUps();
        Script.check(trial, Claim.WAKE_UPS, 20);
    }

    @Clause(value = "C12", points = 1)
    public void aWaitingThreadRests(Trial trial) throws Exception {
        var takers = new Laws<>(trial, QueueLaws.takers(Kind.PRIORITY, Opens.PLAINLY));
        var putters = new Laws<>(trial, QueueLaws.putters(Kind.FIFO, Opens.PLAINLY));
        takers.rest();
        putters.rest();
        takers.restTogether();
        putters.restTogether();
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void comparisonsGrowWithTheLogarithm(Trial trial) throws Exception {
        Costs.ofComparisons(trial);
    }
}
