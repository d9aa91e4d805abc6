package processes.p04_process;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;

/** Judges {@code processes.p04_process}. */
// Objects are read by what ChildSide.takeInput returns, and made by nobody else: so none are made in this JVM of bytes
// that a submission has written. Of ProcessHandle there is what leads to children and to oneself only.
@Exercise(
        title = "a process as an object",
        titleZh = "process 模块",
        notes = "进程 › multiprocess 模块 › 创建进程部分",
        given = {"Body.java", "Launcher.java", "ChildSide.java"},
        uses = {
            "java.lang.Process",
            "java.lang.System#exit",
            "java.lang.Runtime#exit",
            "java.lang.Runtime#halt",
            "java.lang.Runtime#addShutdownHook",
            "java.lang.Runtime#removeShutdownHook",
            "java.lang.ProcessHandle#current",
            "java.lang.ProcessHandle#pid",
            "java.lang.ProcessHandle#isAlive",
            "java.lang.ProcessHandle#onExit",
            "java.io.ObjectInputStream#available",
            "java.io.ObjectInputStream#defaultReadObject",
            "java.io.ObjectInputStream#read",
            "java.io.ObjectInputStream#readBoolean",
            "java.io.ObjectInputStream#readByte",
            "java.io.ObjectInputStream#readInt",
            "java.io.ObjectInputStream#readLong",
            "java.io.ObjectInputStream#readObject",
            "java.io.ObjectInputStream#readUTF",
            "java.io.ObjectOutput",
            "java.io.ObjectOutputStream",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*"
        },
        buildsOn = "p03",
        reason = "a process object is handed what launches its child, and sends it bytes: any thread or lock of the JDK"
                + " may look after it, and objects are read in the child, by what ChildSide gives",
        hints = {
            "What can fail before there is a process, and what only in it? In which order does start do its work?",
            "start: make bytes of this object by an ObjectOutputStream over a ByteArrayOutputStream, then launch, then"
                    + " have a thread of its own write the bytes to the process. In the child: readObject, then run, on"
                    + " the main thread, and let it throw.",
            "Look whether it has been started, launch and note it under one lock; join without it. The launcher, and"
                    + " whatever else is of this JVM, is transient: in the copy it is null.",
            "A daemon's pipe is kept open: its child has a daemon thread that reads on, and calls ChildSide.halt() at"
                    + " the end. For any other child a thread that is no daemon waits for the end of the process: so"
                    + " this JVM goes on as long."
        },
        learnt = "Another process has another memory: what it is to know goes there as bytes, made before anything is"
                + " launched. And the end of its input tells it that its parent is gone.")
public final class ProcessChecks {
    @Clause(value = "C1", points = 2, classes = Classes.PLAIN)
    public void theBodyRunsInAChildWithAMemoryOfItsOwn(Trial trial) throws Exception {
        Starting.launchesOnce(trial);
        Memory.ofItsOwn(trial);
    }

    @Clause(value = "C2", points = 1)
    public void runCalledDirectlyStaysHere(Trial trial) throws Exception {
        Direct.runsHere(trial);
        Direct.needsNoSerialisation(trial);
        Direct.throwsAsItIs(trial);
        Direct.holdsNobodyUp(trial);
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void anyContentArrivesAsItWasAtTheStart(Trial trial) throws Exception {
        Travels.anyContent(trial);
        Travels.anyValues(trial);
        Travels.isReadAtTheStart(trial);
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void aStartWaitsForNothingThatTheChildDoes(Trial trial) throws Exception {
        Starting.doesNotWait(trial);
        Starting.doNotWaitForEachOther(trial);
        Starting.sideBySide(trial);
    }

    @Clause(value = "C5", points = 2)
    public void anObjectIsStartedOnce(Trial trial) throws Exception {
        Once.oneAfterTheOther(trial);
        Once.overtaken(trial);
        trial.stress(40, Once::underAnySchedule);
    }

    @Clause(value = "C6", points = 2)
    public void aRefusedStartLeavesEverythingAsItWas(Trial trial) throws Exception {
        Refusals.ofWhatCannotTravel(trial);
        Refusals.ofWhatFails(trial);
        Refusals.ofTheLauncher(trial);
        Refusals.ofNulls(trial);
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void theExitCodeTellsHowTheBodyEnded(Trial trial) throws Exception {
        ExitCodes.areTold(trial);
        ExitCodes.ofRealChildren(trial);
        ExitCodes.whenTheyEnd(trial);
    }

    @Clause(value = "C8", points = 2)
    public void theCallsSayWhatIsTrueOfTheChild(Trial trial) throws Exception {
        Script.areTrue(trial, "C8");
        Joins.areNotNeeded(trial);
    }

    @Clause(value = "C9", points = 2)
    public void allThatJoinHearOfTheEnd(Trial trial) throws Exception {
        laws(trial, laws -> {
            laws.progress();
            laws.closed();
        });
        Joins.areRefusedBeforeTheStart(trial);
        Joins.holdNobodyUp(trial);
    }

    @Clause(value = "C10", points = 1)
    public void aTimeoutIsKept(Trial trial) throws Exception {
        laws(trial, Laws::timeOuts);
        Joins.ofOddTimes(trial);
        Joins.areRefusedInOrder(trial);
    }

    @Clause(value = "C11", points = 1)
    public void anInterruptEndsTheCallAndNothingElse(Trial trial) throws Exception {
        laws(trial, Laws::interrupts);
        Joins.areRefusedInOrder(trial);
    }

    @Clause(value = "C12", points = 1)
    public void theFlagIsSetBeforeTheStart(Trial trial) throws Exception {
        Flags.areSetBeforeTheStart(trial);
        Script.areTrue(trial, "C12");
        Flags.meetTheStart(trial);
    }

    @Clause(value = "C13", points = 2, classes = Classes.PLAIN)
    public void daemonsEndWithThisJvmAndItWaitsForTheOthers(Trial trial) throws Exception {
        JvmEnds.ofTwo(trial);
    }

    @Clause(value = "C14", points = 1, classes = Classes.PLAIN)
    public void whatTheBodyPrintsIsAllThatIsPrinted(Trial trial) throws Exception {
        Outputs.ofTheBody(trial);
    }

    @Clause(value = "C15", points = 1)
    public void whoWaitsRestsAndNothingIsLeft(Trial trial) throws Exception {
        laws(trial, laws -> {
            laws.rest();
            laws.wakeUps();
        });
        Remains.areNone(trial);
    }

    /** Some of the laws of waiting. */
    private interface Some {
        /** Plays them. */
        void play(Laws<Waits.Family> laws) throws Exception;
    }

    private static void laws(Trial trial, Some some) throws Exception {
        try {
            some.play(new Laws<>(trial, Waits.JOIN));
        } finally {
            KitLauncher.endAll();
        }
    }
}
