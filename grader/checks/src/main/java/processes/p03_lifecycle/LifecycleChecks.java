package processes.p03_lifecycle;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;
import java.util.List;

/** Judges {@code processes.p03_lifecycle}. */
// Of ProcessHandle what leads to children only: not of(), current(), allProcesses() or parent().
@Exercise(
        title = "a supervisor of child processes",
        titleZh = "进程的创建与结束",
        notes = "进程 › 什么是进程 › 进程的创建与结束",
        given = {"Program.java", "JvmExit.java", "Ending.java", "Branch.java", "Child.java"},
        uses = {
            "java.lang.Process",
            "java.lang.ProcessHandle#pid",
            "java.lang.ProcessHandle#isAlive",
            "java.lang.ProcessHandle#onExit",
            "java.lang.ProcessHandle#children",
            "java.lang.ProcessHandle#descendants",
            "java.lang.ProcessHandle#destroy",
            "java.lang.ProcessHandle#destroyForcibly",
            "java.io.ByteArrayOutputStream",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*"
        },
        buildsOn = "t01",
        reason =
                "the supervisor is handed its programs, and has of each the Process that it starts; any thread, lock or"
                        + " queue of the JDK may look after it",
        hints = {
            "A child has a process and two streams. Which of the three ends first? Who notices each of the ends?",
            "For each child two daemon threads, which read one stream each until it ends, and Process.onExit() for the"
                    + " end of the process. Three CountDownLatch(1), one for each end, are all that anybody waits for.",
            "close: first note that it is closed, then kill the daemons, and then, holding no lock, wait for every"
                    + " child. A start holds the lock from its look at the note to its entry in the list. Ask for"
                    + " descendants() before you kill, and kill by the handle, which leaves the pipes open.",
            "An interrupted close goes on waiting: catch the exception in the loop, and interrupt the thread again at"
                    + " the end. Keep the action for the JVM's end in a field: this::end is a new object each time."
        },
        learnt = "The end of a process is one event, the ends of its streams are two others: each has a thread that"
                + " notices it. And who starts something notes it in the same step in which he looks whether he may.")
public final class LifecycleChecks {
    @Clause(value = "C1", points = 2, classes = Classes.PLAIN)
    public void aStartWaitsForNothingThatTheChildDoes(Trial trial) throws Exception {
        trial.scene(() -> Starting.returnsAtOnce(trial));
        trial.scene(() -> Starting.manyTimes(trial));
        Real.startsDoNotWait(trial);
    }

    @Clause(value = "C2", points = 1, classes = Classes.PLAIN)
    public void everyExitValueIsReadAsTheContractSays(Trial trial) throws Exception {
        Telling.every(trial);
        Real.endings(trial);
    }

    @Clause(value = "C3", points = 2)
    public void allThatWaitHearOfTheEnd(Trial trial) throws Exception {
        var laws = new Laws<>(trial, Waits.AWAIT);
        laws.progress();
        laws.closed();
        Telling.doesNotWaitForStreams(trial);
        Real.leaveOthersBehind(trial);
    }

    @Clause(value = "C4", points = 1)
    public void aTimeoutIsKept(Trial trial) throws Exception {
        new Laws<>(trial, Waits.AWAIT).timeOuts();
        Times.areOdd(trial);
    }

    @Clause(value = "C5", points = 1)
    public void aLookNeverWaits(Trial trial) throws Exception {
        Telling.looking(trial);
    }

    @Clause(value = "C6", points = 1)
    public void anInterruptEndsTheCallAndNothingElse(Trial trial) throws Exception {
        new Laws<>(trial, Waits.AWAIT).interrupts();
        new Laws<>(trial, Waits.OUTPUT).interrupts();
        new Laws<>(trial, Waits.ERRORS).interrupts();
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void anyOutputArrivesAndHoldsNobodyUp(Trial trial) throws Exception {
        Outputs.anySpeech(trial);
        Outputs.muchOnBoth(trial);
        Real.speak(trial);
    }

    @Clause(value = "C7", points = 1)
    public void eachStreamIsWaitedForByItself(Trial trial) throws Exception {
        Outputs.eachForItself(trial);
        Outputs.inArraysOfTheirOwn(trial);
        for (var stream : List.of(Waits.OUTPUT, Waits.ERRORS)) {
            var laws = new Laws<>(trial, stream);
            laws.progress();
            laws.closed();
        }
    }

    @Clause(value = "C8", points = 1)
    public void lastWordsArrive(Trial trial) throws Exception {
        LastWords.ofTheDead(trial);
        LastWords.ofStreamsThatFail(trial);
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void aChildFindsTheEndOfItsInput(Trial trial) throws Exception {
        trial.scene(() -> Starting.closesTheInput(trial));
        Real.listen(trial);
    }

    @Clause(value = "C10", points = 1)
    public void theChildrenThatLiveAreListed(Trial trial) throws Exception {
        Lists.ofChildren(trial);
        Listing.areCopies(trial);
        trial.stress(40, Listing::underWay);
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void theTreeHasEverythingBelowThem(Trial trial) throws Exception {
        Lists.ofTrees(trial);
        Real.trees(trial);
    }

    @Clause(value = "C12", points = 2, classes = Classes.PLAIN)
    public void closeKillsDaemonsAndNobodyElse(Trial trial) throws Exception {
        Closing.ofAnyFamily(trial);
        Real.daemonsEnd(trial);
    }

    @Clause(value = "C13", points = 2)
    public void closeWaitsForEveryChildAndDisturbsNobody(Trial trial) throws Exception {
        var laws = new Laws<>(trial, Waits.CLOSE);
        laws.progress();
        laws.closed();
        trial.scene(() -> CloseWaits.forEveryChild(trial));
        trial.scene(() -> CloseWaits.notForStreams(trial));
        trial.scene(() -> CloseWaits.ofNobody(trial));
        trial.scene(() -> CloseWaits.notEndedByInterrupts(trial));
        trial.scene(() -> CloseWaits.othersGoOn(trial));
    }

    @Clause(value = "C14", points = 1)
    public void aClosedSupervisorStartsNothing(Trial trial) throws Exception {
        trial.scene(() -> Meeting.afterwards(trial, End.CLOSE));
        meets(trial, End.CLOSE);
    }

    @Clause(value = "C15", points = 1)
    public void theEndOfTheJvmEndsDaemonsAndWaitsForNobody(Trial trial) throws Exception {
        Closing.atTheEndOfTheJvm(trial);
        trial.scene(() -> JvmEnds.isToldOnce(trial));
        trial.scene(() -> JvmEnds.isForgottenByEveryClose(trial));
        trial.scene(() -> JvmEnds.waitsForNobody(trial));
        trial.scene(() -> JvmEnds.leavesTheRest(trial));
        trial.scene(() -> Meeting.afterwards(trial, End.JVM));
        meets(trial, End.JVM);
    }

    private static void meets(Trial trial, End end) throws Exception {
        for (var daemon : new boolean[] {true, false}) {
            Meeting.overtakesAStart(trial, end, daemon);
            Meeting.isOvertakenByAStart(trial, end, daemon);
        }
        trial.stress(40, round -> Attempt.underAnySchedule(round, end));
    }

    @Clause(value = "C15", points = 1, classes = Classes.PLAIN)
    public void aRealJvmEndsAndItsDaemonsWithIt(Trial trial) throws Exception {
        OtherJvms.end(trial);
    }

    @Clause(value = "C16", points = 1)
    public void aStartThatFailsLeavesNothing(Trial trial) throws Exception {
        Starting.fails(trial);
    }

    @Clause(value = "C17", points = 1)
    public void whoWaitsRests(Trial trial) throws Exception {
        for (var waiting : List.of(Waits.AWAIT, Waits.OUTPUT, Waits.CLOSE)) {
            var laws = new Laws<>(trial, waiting);
            laws.rest();
            laws.wakeUps();
        }
    }

    @Clause(value = "C18", points = 1)
    public void nothingIsLeft(Trial trial) throws Exception {
        trial.scene(() -> Remains.areNone(trial));
        trial.scene(() -> Remains.ofACrowd(trial));
    }
}
