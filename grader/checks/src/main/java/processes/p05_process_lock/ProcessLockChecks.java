package processes.p05_process_lock;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;

/** Judges {@code processes.p05_process_lock}. */
// Of FileChannel all but open(). That a submission may tell its process's id also says that children are watched.
@Exercise(
        title = "a lock between processes",
        titleZh = "进程同步 (进程锁)",
        notes = "进程 › multiprocess 模块 › 进程同步部分",
        given = {"LockFile.java"},
        uses = {
            "java.lang.ProcessHandle#current",
            "java.lang.ProcessHandle#pid",
            "java.nio.channels.FileChannel#lock",
            "java.nio.channels.FileChannel#tryLock",
            "java.nio.channels.FileChannel#close",
            "java.nio.channels.FileChannel#isOpen",
            "java.nio.channels.FileChannel#read",
            "java.nio.channels.FileChannel#size",
            "java.nio.channels.FileChannel#truncate",
            "java.nio.channels.FileChannel#write",
            "java.nio.channels.Channel",
            "java.nio.channels.InterruptibleChannel",
            "java.nio.channels.spi.AbstractInterruptibleChannel",
            "java.nio.channels.FileLock",
            "java.nio.channels.AsynchronousCloseException",
            "java.nio.channels.ClosedByInterruptException",
            "java.nio.channels.ClosedChannelException",
            "java.nio.channels.FileLockInterruptionException",
            "java.nio.channels.OverlappingFileLockException",
            "java.nio.ByteBuffer",
            "java.io.Closeable",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*"
        },
        buildsOn = "t05",
        reason = "the lock is to be made of the kernel's, which a channel of LockFile has, and of any lock of"
                + " java.util.concurrent or monitor in front of it",
        hints = {
            "Two threads of one JVM both call lock() on channels of the same file. What happens to the second? What"
                    + " must stand in front of the kernel's lock, and who must share it?",
            "A static map from LockFile to what the threads of this JVM share for it: a Semaphore(1), who holds the"
                    + " lock, and with which channel. First the semaphore, then the kernel; back in the other order.",
            "Open a channel when it is your turn and close it when you leave: then no channel is ever closed beside the"
                    + " one that has the lock, and an interrupt, which closes the channel, harms nobody else.",
            "Whatever happens between the two locks, be it false, an exception or an interrupt, gives the first one"
                    + " back: try { … } finally { if (!locked) { turn.release(); } }. For the time-out fix the deadline"
                    + " once; while tryLock() gives null, sleep some milliseconds, never longer than what is left."
        },
        learnt = "The kernel's lock is between processes, a lock of the JVM between its threads, and who wants both"
                + " takes them in one order and gives them back in the other, however the way between them ends.")
public final class ProcessLockChecks {
    @Clause(value = "C1", points = 1)
    public void aFreeLockIsTakenAtOnce(Trial trial) throws Exception {
        trial.scene(() -> Sharing.aFreeLockIsTakenAtOnce(trial));
    }

    @Clause(value = "C1", points = 1)
    public void everyWaiterGetsInInTheEnd(Trial trial) throws Exception {
        new Laws<>(trial, LockLaws.THREAD).progress();
        new Laws<>(trial, LockLaws.PROCESS).progress();
        trial.stress(30, Sharing::everybodyGetsIn);
    }

    @Clause(value = "C2", points = 1)
    public void aHeldLockMakesOtherThreadsWait(Trial trial) throws Exception {
        Script.check(trial, Claim.THREADS, 25);
    }

    @Clause(value = "C2", points = 1)
    public void atMostOneThreadIsInside(Trial trial) throws Exception {
        var overtaking = new Overtaking(trial);
        new Laws<>(trial, LockLaws.THREAD).closed();
        trial.scene(overtaking::letsInOneAtMost);
        trial.scene(overtaking::nobodyBargesIn);
        trial.stress(50, Sharing::oneAtATime);
    }

    @Clause(value = "C3", points = 1)
    public void allObjectsOfOneFileAreOneLock(Trial trial) throws Exception {
        trial.scene(() -> OneFile.isOneLock(trial));
        OneFile.twoFilesAreTwoLocks(trial);
        trial.stress(40, Sharing::madeAtTheSameMoment);
        trial.stress(30, Sharing::oneAtATimeThroughMany);
        Script.check(trial, Claim.ONE_FILE, 20);
    }

    @Clause(value = "C4", points = 1)
    public void theKernelsLockIsOnTheWholeFile(Trial trial) throws Exception {
        OneFile.anyByteOfAnotherKeepsOut(trial);
        OneFile.nobodyElseHasAnyByte(trial);
        new Laws<>(trial, LockLaws.PROCESS).closed();
        Script.check(trial, Claim.PROCESSES, 25);
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void realProcessesExcludeEachOther(Trial trial) throws Exception {
        trial.scene(() -> Processes.excludeEachOther(trial));
    }

    @Clause(value = "C4", points = 1, classes = Classes.PLAIN)
    public void noIncrementOfSeveralProcessesIsLost(Trial trial) throws Exception {
        trial.scene(() -> Processes.loseNoIncrement(trial));
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void whatAKilledProcessHeldIsFree(Trial trial) throws Exception {
        trial.scene(() -> Processes.dieHoldingIt(trial));
    }

    @Clause(value = "C5", points = 1, classes = Classes.PLAIN)
    public void whatWasForgottenStaysHeld(Trial trial) throws Exception {
        trial.scene(() -> Releases.aDeadThreadKeepsIt(trial));
        trial.scene(() -> Processes.keepWhatTheyForgot(trial));
    }

    @Clause(value = "C6", points = 1)
    public void onlyItsHolderReleasesIt(Trial trial) throws Exception {
        trial.scene(() -> Releases.onlyByTheHolder(trial));
        trial.scene(() -> Releases.notWhatAnotherProcessHolds(trial));
        trial.scene(new Overtaking(trial)::aStrangersReleaseNeverCounts);
        Script.check(trial, Claim.STRANGERS, 15);
    }

    @Clause(value = "C6", points = 1)
    public void theKernelsLockIsGivenBackFirst(Trial trial) throws Exception {
        trial.scene(() -> Releases.waitsForTheKernel(trial));
        trial.scene(() -> Releases.goesToAnotherProcess(trial));
        trial.scene(new Overtaking(trial)::theKernelsLockGoesFirst);
    }

    @Clause(value = "C7", points = 1)
    public void oneTryNeverWaits(Trial trial) throws Exception {
        Meetings.oneTryNeverWaits(trial);
        Meetings.besideOneThatWaitsInTheKernel(trial);
        Script.check(trial, Claim.ONE_TRY, 20);
    }

    @Clause(value = "C8", points = 1)
    public void anInterruptedWaitForAThreadLeavesNoTrace(Trial trial) throws Exception {
        var laws = new Laws<>(trial, LockLaws.THREAD);
        laws.interrupts();
        trial.scene(() -> Meetings.theHolderIsInterrupted(trial));
        laws.judge(() -> trial.stress(30, Sharing::interruptMeetsRelease));
    }

    @Clause(value = "C8", points = 1)
    public void anInterruptedWaitForAProcessLeavesNoTrace(Trial trial) throws Exception {
        new Laws<>(trial, LockLaws.PROCESS).interrupts();
        Script.check(trial, Claim.INTERRUPTS, 20);
    }

    @Clause(value = "C9", points = 1)
    public void aTimeoutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        new Laws<>(trial, LockLaws.THREAD).timeOuts();
        new Laws<>(trial, LockLaws.PROCESS).timeOuts();
    }

    @Clause(value = "C9", points = 1)
    public void oneTimeoutIsForBothWaits(Trial trial) throws Exception {
        Times.judge(trial);
        trial.scene(() -> Pauses.stayShort(trial));
        Script.check(trial, Claim.TIME_OUTS, 12);
    }

    @Clause(value = "C10", points = 1)
    public void aWakeUpForNoReasonLetsNobodyIn(Trial trial) throws Exception {
        new Laws<>(trial, LockLaws.THREAD).wakeUps();
        new Laws<>(trial, LockLaws.PROCESS).wakeUps();
        Script.check(trial, Claim.WAKE_UPS, 12);
    }

    @Clause(value = "C11", points = 1)
    public void aWaitingCallRests(Trial trial) throws Exception {
        new Laws<>(trial, LockLaws.THREAD).rest();
        new Laws<>(trial, LockLaws.PROCESS_WITHOUT_TIME).rest();
        trial.scene(() -> Rest.whileAThreadHoldsIt(trial));
        trial.scene(() -> Rest.whileAnotherProcessHoldsIt(trial));
        trial.scene(() -> Rest.whileATimeRuns(trial));
    }

    @Clause(value = "C12", points = 1)
    public void whatTheKernelThrowsComesOutAndCostsNobodyHisTurn(Trial trial) throws Exception {
        Failures.comeOut(trial);
        Failures.ofClosing(trial);
    }

    @Clause(value = "C13", points = 1)
    public void nothingIsLeft(Trial trial) throws Exception {
        trial.scene(() -> Remains.areNone(trial));
    }
}
