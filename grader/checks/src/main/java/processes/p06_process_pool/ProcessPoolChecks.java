package processes.p06_process_pool;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/**
 * Judges a process pool, clause by clause. Whatever decides is seen from outside: which processes there are, and the
 * files that tasks make and wait for.
 */
// ProcessBuilder can start any program, and no list of allowed classes can tell which: that is the sandbox's work.
@Exercise(
        title = "a pool of worker processes",
        titleZh = "进程池",
        notes = "进程 › multiprocess 模块 › 进程池部分",
        given = {"Task.java", "Handle.java", "TaskFailedException.java", "WorkerDiedException.java", "ChildStreams.java"
        },
        uses = {
            "java.lang.ProcessBuilder",
            "java.lang.Process",
            // No class that opens files, such as PrintWriter: the pool has no use for any.
            // Of ProcessHandle what leads to children only: not of(), allProcesses() or parent().
            "java.lang.System#exit",
            "java.lang.Runtime#exit",
            "java.lang.Runtime#halt",
            "java.lang.ProcessHandle#current",
            "java.lang.ProcessHandle#pid",
            "java.lang.ProcessHandle#isAlive",
            "java.lang.ProcessHandle#onExit",
            "java.lang.ProcessHandle#children",
            "java.lang.ProcessHandle#descendants",
            "java.lang.ProcessHandle#destroy",
            "java.lang.ProcessHandle#destroyForcibly",
            "java.lang.System#in",
            "java.io.BufferedInputStream",
            "java.io.BufferedOutputStream",
            "java.io.BufferedReader",
            "java.io.BufferedWriter",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.DataInput",
            "java.io.DataInputStream",
            "java.io.DataOutput",
            "java.io.DataOutputStream",
            "java.io.EOFException",
            "java.io.FilterOutputStream",
            "java.io.InputStream",
            "java.io.InputStreamReader",
            "java.io.OutputStream",
            "java.io.OutputStreamWriter",
            "java.io.Reader",
            "java.io.UTFDataFormatException",
            "java.io.Writer",
            "java.nio.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*"
        },
        buildsOn = "t07",
        reason = "the pool is to be made of processes: ProcessBuilder starts them, their standard streams carry the"
                + " tasks, and any thread, queue or lock of the JDK may look after them",
        hints = {
            "Who in this JVM notices that a worker has answered, and who that it never will? What does each of them do"
                    + " then?",
            "One queue for all tasks, and one daemon thread for each worker: it takes a task, writes it to the"
                    + " process, reads the answer, settles the handle. In the child: ChildStreams.take(),"
                    + " then a loop that"
                    + " does the reverse.",
            "An IOException or an end of stream while you wait for an answer means that the worker is gone: fail this"
                    + " one task, wait for the process's end, start another. An idle worker's death: Process.onExit()"
                    + " wakes the thread that waits for work with it.",
            "Send a string as its length and its chars. In the child, let the main thread do nothing but read, and a"
                    + " daemon thread run the tasks: when standard input ends, main returns, and the JVM"
                    + " ends whatever a"
                    + " task is doing."
        },
        learnt = "Another process can end between any two bytes. So messages say how long they are, a death is an"
                + " outcome like any other, and who depends on the other's life listens for the end of the stream"
                + " all the time.")
public final class ProcessPoolChecks {
    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void exactlySoManyProcessesDoAllTheTasks(Trial trial) throws Exception {
        new Answers(trial).comeFromTheSameProcesses();
    }

    @Clause(value = "C2", points = 1, classes = Classes.PLAIN)
    public void applyReturnsTheResultOfItsOwnTask(Trial trial) throws Exception {
        new Answers(trial).reachTheirOwnCallers();
    }

    @Clause(value = "C2", points = 1)
    public void resultsReachTheirOwnCallersUnderAnySchedule(Trial trial) throws Exception {
        new Answers(trial).areNotMixedUpUnderAnySchedule();
    }

    @Clause(value = "C3", points = 1, classes = Classes.PLAIN)
    public void anyStringArrivesWhole(Trial trial) throws Exception {
        new Contents(trial).areAnyStrings();
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void asManyTasksRunAtOnceAsThereAreWorkers(Trial trial) throws Exception {
        new Turns(trial).areTakenSideBySide();
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void waitingTasksBeginInOrderAsSoonAsAnyWorkerIsFree(Trial trial) throws Exception {
        new Turns(trial).areTakenInOrderByWhoeverIsFree();
        new Successors(trial).mapsGoSideBySide();
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void aHandleTellsWhatBecameOfItsTask(Trial trial) throws Exception {
        new Handles(trial).tellWhatBecomes();
    }

    @Clause(value = "C5", points = 1)
    public void aWaitIsNotEndedByASpuriousWakeUp(Trial trial) throws Exception {
        new Handles(trial).areNotDeceivedByASpuriousWakeUp();
    }

    @Clause(value = "C6", points = 1, classes = Classes.PLAIN)
    public void mapReturnsTheResultsInTheOrderOfTheArguments(Trial trial) throws Exception {
        new Turns(trial).areKeptInOrderByMap();
        new Successors(trial).failuresComeInOrder();
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void aFailedTaskTellsWhatItThrewAndCostsNoWorker(Trial trial) throws Exception {
        new Failures(trial).reachTheCaller();
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void anyMixOfTasksGivesEachItsOwnOutcome(Trial trial) throws Exception {
        new Failures(trial).stayWithTheirOwnTasks();
    }

    @Clause(value = "C8", points = 1, classes = Classes.PLAIN)
    public void whatATaskPrintsDisturbsNoResult(Trial trial) throws Exception {
        new Failures(trial).doNotComeFromPrinting();
        trial.scene(() -> new Successors(trial).mayPrint());
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void aWorkerThatDiesAtWorkCostsOneTask(Trial trial) throws Exception {
        new Deaths(trial).ofAWorkerCostOneTask();
    }

    @Clause(value = "C10", points = 1, classes = Classes.PLAIN)
    public void aWorkerThatDiesAtRestIsReplacedAtOnce(Trial trial) throws Exception {
        new Deaths(trial).ofAnIdleWorkerCostNothing();
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void aClosedPoolTakesNothingNewAndDoesWhatItHas(Trial trial) throws Exception {
        new Ends(trial).doNotLoseWhatWasSubmitted();
    }

    @Clause(value = "C11", points = 1)
    public void aTaskThatMeetsCloseIsRefusedOrDone(Trial trial) throws Exception {
        new Closing(trial).forgetsNoTask();
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void joinWaitsForTheLastTaskAndTheLastProcess(Trial trial) throws Exception {
        new Ends(trial).leaveNoProcess();
        trial.scene(() -> new Successors(trial).areWaitedForByJoin());
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void anInterruptEndsTheWaitingAndNothingElse(Trial trial) throws Exception {
        new Ends(trial).ofAWaitChangeNothing();
    }

    @Clause(value = "C14", points = 1, classes = Classes.PLAIN)
    public void noWorkerOutlivesItsPoolsJvm(Trial trial) throws Exception {
        new Orphans(trial).endWithTheirJvm();
    }

    @Clause(value = "C15", points = 1, classes = Classes.PLAIN)
    public void wrongArgumentsAreRefusedAtOnce(Trial trial) throws Exception {
        new Refusals(trial).comeAtOnce();
    }
}
