package threads.t07_thread_pool;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code threads.t07_thread_pool}. */
@Exercise(
        title = "a thread pool with futures",
        titleZh = "线程池, concurrent.futures",
        notes = "线程 · 线程池",
        given = {"Handle.java", "Results.java"},
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.CyclicBarrier",
            "java.util.concurrent.Phaser",
            "java.util.concurrent.Exchanger",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.BlockingDeque",
            "java.util.concurrent.TransferQueue",
            "java.util.concurrent.ArrayBlockingQueue",
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.LinkedBlockingDeque",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.PriorityBlockingQueue",
            "java.util.concurrent.SynchronousQueue",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.CopyOnWriteArrayList"
        },
        buildsOn = "t06",
        reason = "the pool and its futures are the task: use threads with any queue, lock, latch, semaphore or atomic"
                + " of java.util.concurrent, but no executor, FutureTask, CompletableFuture or ForkJoinPool",
        hints = {
            "Which states does a task go through, and which two threads may want to change its state in one moment?",
            "A worker is a loop: take a task, call it in a try that catches Throwable, keep the outcome, tell those who"
                    + " wait. Nothing that a task or a callback does may end that loop, nor an interrupt.",
            "Whoever ends a task sets its state, wakes the waiting and takes the list of callbacks, all in one step"
                    + " under the handle's lock; then it calls them, without the lock. addDoneCallback asks and adds in"
                    + " one step under the same lock.",
            "shutdown sets a flag under the queue's lock and wakes all workers (notifyAll); a worker ends when the flag"
                    + " is set and the queue is empty; submit looks at the flag and adds in one step under that lock;"
                    + " shutdown(true) then joins the workers."
        },
        learnt = "A future is one state that changes in single steps, and a list of those to tell, taken in the last of"
                + " them and called without a lock. A pool is a queue and threads that nothing but the end of the pool"
                + " can end; and the end concerns all of them.")
public final class ThreadPoolChecks {
    @Clause(value = "C1", points = 2)
    public void everyTaskIsCalledOnceAndItsResultReachesAll(Trial trial) throws Exception {
        Answers.areWaitedForByAll(trial);
        Outcomes.returned(trial, "a value");
        Outcomes.returned(trial, null);
        Inside.oneObjectIsThreeTasks(trial);
        Inside.manyWait(trial);
        Inside.poolsAreIndependent(trial);
        trial.scene(() -> LateArguments.holdUpNobody(trial));
        trial.stress(80, round -> Answers.reachEverybody(trial, round));
        trial.stress(45, Seen::theEnd);
    }

    @Clause(value = "C2", points = 2)
    public void aFailureReachesWhoAsksAndCostsNoWorker(Trial trial) throws Exception {
        Inside.aCallbackLeavesNoStatus(trial);
        Outcomes.failures().forEach(failure -> Outcomes.threw(trial, failure));
        trial.forAll(Answers.deeds(), 20, deeds -> Answers.tellFailures(trial, deeds));
    }

    @Clause(value = "C3", points = 2)
    public void aFewWorkersDoAllTasksInOrder(Trial trial) throws Exception {
        Crowd.isReused(trial);
        Turns.areKeptByTasksOfTasks(trial);
        Script.oneRestsAndAFewCome().forEach(plan -> Script.play(trial, plan));
        trial.forAll(
                Script.plans(Script.Deed.SUBMIT, Script.Deed.BURST, Script.Deed.END, Script.Deed.END),
                20,
                plan -> Script.play(trial, plan));
    }

    @Clause(value = "C4", points = 1)
    public void aTimeOutIsNeverEarlyAndNotProlonged(Trial trial) {
        Times.areNeverEarly(trial);
        Outcomes.returned(trial, "a value");
        Outcomes.returned(trial, null);
        Outcomes.areLookedForInVain(trial);
        Times.areNotProlonged(trial);
    }

    @Clause(value = "C5", points = 2)
    public void callbacksAreCalledByTheRightThreadInOrder(Trial trial) {
        for (var end : Callbacks.End.values()) {
            Callbacks.areCalledInOrder(trial, end);
        }
        Callbacks.mayThrow(trial);
        Inside.everythingMayBeCalled(trial);
        SlowCallbacks.holdNoLock(trial, false);
        SlowCallbacks.holdNoLock(trial, true);
    }

    @Clause(value = "C5", points = 1)
    public void aCallbackThatMeetsTheEndIsCalledOnce(Trial trial) throws Exception {
        trial.stress(120, round -> Races.callbacksMeetTheEnd(trial, round));
    }

    @Clause(value = "C6", points = 1)
    public void onlyATaskThatWaitsIsCancelled(Trial trial) {
        Cancels.wakeWhoWaits(trial);
        Cancels.wakeAllWhoWait(trial);
        Inside.oneObjectIsThreeTasks(trial);
    }

    @Clause(value = "C6", points = 1, restsOn = "C3")
    public void whatIsCancelledIsNeverCalledAndKeepsNobodyBusy(Trial trial) throws Exception {
        trial.forAll(
                Script.plans(Script.Deed.SUBMIT, Script.Deed.SUBMIT, Script.Deed.END, Script.Deed.CANCEL),
                20,
                plan -> Script.play(trial, plan));
    }

    @Clause(value = "C6", points = 1)
    public void aTaskIsCalledOrCancelledNeverBoth(Trial trial) throws Exception {
        trial.stress(120, round -> Races.cancelMeetsTheBegin(trial, round));
        trial.stress(45, Seen::theCancelling);
    }

    @Clause(value = "C7", points = 2)
    public void mapTellsEachResultInOrderAsSoonAsItIsThere(Trial trial) throws Exception {
        Maps.areLazy(trial);
        Maps.areAskedForAgain(trial);
        Maps.haveOneDeadline(trial);
        MapTimes.countFromTheCall(trial);
        MapTimes.areKept(trial);
        MapTimes.ofManyArguments(trial);
        trial.forAll(Maps.plans(), 15, plan -> Maps.giveEachItsOwn(trial, plan));
    }

    @Clause(value = "C7", points = 1, restsOn = "C3")
    public void mapSubmitsInTheOrderOfTheArguments(Trial trial) {
        Maps.submitInOrder(trial);
    }

    @Clause(value = "C8", points = 2)
    public void aPoolThatIsShutDownFinishesAndEnds(Trial trial) {
        Closings.finishWhatIsThere(trial);
        Closings.endIdleWorkers(trial, false);
        Closings.endIdleWorkers(trial, true);
        Closings.endAtOnceWithoutTasks(trial);
        Closings.endAfterACancel(trial);
        Closings.mayBeCalledByATask(trial);
    }

    @Clause(value = "C8", points = 1)
    public void aTaskThatMeetsShutdownIsRejectedOrDone(Trial trial) throws Exception {
        trial.stress(120, round -> Races.submitMeetsShutdown(trial, round));
        trial.stress(40, Seen::theShutdown);
    }

    @Clause(value = "C9", points = 1)
    public void anInterruptEndsTheWaitingAndNothingElse(Trial trial) {
        Waits.endWithAnInterrupt(trial);
        Closings.remainsClosedWhenInterrupted(trial);
        Inside.nothingElseHeedsInterrupts(trial);
    }

    @Clause(value = "C10", points = 1)
    public void aWakeUpForNoReasonEndsNoWait(Trial trial) {
        Waits.goOnWhenWokenForNoReason(trial);
        Waits.ofWorkersGoOn(trial);
    }

    @Clause(value = "C11", points = 1)
    public void allThatWaitsRests(Trial trial) {
        Rest.isTakenByAll(trial);
    }

    @Clause(value = "C12", points = 1)
    public void whatIsRefusedLeavesNoTrace(Trial trial) throws Exception {
        Refusals.comeAtOnce(trial);
    }
}
