package threads.t01_start_and_join;

import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/** Judges {@code threads.t01_start_and_join}. */
@Exercise(
        title = "starting threads and joining them",
        titleZh = "线程的创建, 进程与线程的关系",
        notes = "线程 · 进程与线程的关系; 线程 · threading 模块 · 线程的创建",
        given = {"Ending.java"},
        uses = {
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.CyclicBarrier",
            "java.util.concurrent.Semaphore",
            "java.util.concurrent.Phaser",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.ArrayBlockingQueue",
            "java.util.concurrent.LinkedBlockingQueue"
        },
        reason = "starting and joining threads is the task: use Thread itself, with monitors, latches, locks or"
                + " atomics beside it; executors, futures and scopes would do it for you",
        hints = {
            "Who executes run() when you call it, and who when you call start()? What does join() tell you of a thread"
                    + " that ended with an exception?",
            "Keep the threads in a list, each with a place for its own ending, which the thread itself fills before it"
                    + " ends. Start all first; join them later, one after the other.",
            "Round a function: try { … } catch (Throwable failure) { … }. A thread object has no such place, but"
                    + " setUncaughtExceptionHandler, before start().",
            "deadline = System.nanoTime() + timeout.toNanos(), once. Then for each"
                    + " thread.join(Duration.ofNanos(deadline - System.nanoTime())), which only looks when nothing is"
                    + " left and returns whether the thread has ended. The list is guarded by a lock that nobody"
                    + " holds while waiting."
        },
        learnt = "start() makes a thread, join() waits for its end and makes all that it wrote visible, and neither"
                + " carries a result or a failure: threads share memory, so each leaves its ending there. A deadline is"
                + " fixed once, for all.")
public final class CrewChecks {
    @Clause(value = "C1", points = 2)
    public void aFunctionRunsOnceInAThreadOfItsOwn(Trial trial) throws Exception {
        Starts.functionsRunInThreadsOfTheirOwn(trial);
        Starts.functionsRunOnTheirOwn(trial);
        Oddities.oneFunctionSeveralTimes(trial);
        Oddities.veryManyAtOnce(trial);
    }

    @Clause(value = "C2", points = 2)
    public void aThreadObjectRunsInItself(Trial trial) {
        Starts.threadsRunThemselves(trial);
        Starts.threadsRunThemselvesWhoeverStartsThem(trial);
    }

    @Clause(
            value = "C3",
            points = 2,
            restsOn = {"C1", "C2"})
    public void everyStartHasOneEndingInOrder(Trial trial) throws Exception {
        Reports.startDoesNotWaitForJoin(trial);
        trial.forAll(Scripts.any(), 40, steps -> Scripts.areFollowed(trial, steps));
        trial.forAll(Reports.plans(), 25, plan -> Reports.oneForEachInOrder(trial, plan));
    }

    @Clause(
            value = "C3",
            points = 1,
            restsOn = {"C1", "C2"})
    public void anyThreadMayStartAtAnyTime(Trial trial) throws Exception {
        SideBySide.bothAreInTheList(trial);
        trial.stress(100, round -> Reports.startedFromManyThreads(trial, round));
    }

    @Clause(value = "C4", points = 2)
    public void aFailureIsReportedAsItIs(Trial trial) throws Exception {
        Failures.ofAllKindsAreKept(trial);
        trial.forAll(Failures.any(), 12, failing -> Failures.areKept(trial, failing));
        Oddities.twoCrews(trial);
    }

    @Clause(value = "C5", points = 1, restsOn = "C1")
    public void aTimeOutIsNeverEarlyAndLeavesTasksRunning(Trial trial) throws Exception {
        Deadlines.areNeverEarly(trial);
        Times.areKept(trial);
        Times.areFollowedByALook(trial);
        trial.forAll(Deadlines.scripts(), 15, steps -> Deadlines.looksTellWhoStillRuns(trial, steps));
    }

    @Clause(value = "C5", points = 2, restsOn = "C1")
    public void theTimeOutIsForAllTogether(Trial trial) {
        Deadlines.areForAllTogether(trial);
        Times.areNotEndedByATask(trial);
        Times.areNotForNewcomers(trial);
        Times.areNotForOtherCrews(trial);
        Times.areNotProlongedByEnds(trial);
    }

    @Clause(value = "C6", points = 1, restsOn = "C1")
    public void anInterruptEndsTheWaitingAndNothingElse(Trial trial) {
        Deadlines.endWithAnInterrupt(trial);
    }

    @Clause(value = "C7", points = 1)
    public void allThreadsAreOfTheKindThatWasAskedFor(Trial trial) {
        Starts.areOfTheKindThatWasAskedFor(trial);
    }

    @Clause(value = "C8", points = 1)
    public void whatIsReportedHasEndedAndIsSeen(Trial trial) throws Exception {
        Oddities.whoLingersHasNotEnded(trial);
        trial.stress(100, Memory::isShared);
        trial.stress(40, Seen::whatWasStarted);
    }

    @Clause(value = "C9", points = 1, restsOn = "C1")
    public void whoJoinsRests(Trial trial) {
        Deadlines.areWaitedForAtRest(trial);
    }

    @Clause(value = "C10", points = 1)
    public void whatIsRefusedLeavesNoTrace(Trial trial) {
        Refusals.comeAtOnce(trial);
        Refusals.leaveTheThreadAsItIs(trial);
        Refusals.leaveOtherCrewsAlone(trial);
    }
}
