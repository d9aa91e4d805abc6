package processes.p07_process_queue;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Laws;
import grader.spec.Trial;

/** Judges {@code processes.p07_process_queue}. */
// That a submission may tell its process's id also says that children are watched.
@Exercise(
        title = "a queue between processes",
        titleZh = "进程之间的队列 (Queue)",
        notes = "进程 · 进程之间的通信 · 基于Queue的通信",
        given = {"QueueFull.java", "QueueEmpty.java", "QueueClosed.java"},
        uses = {
            "java.lang.ProcessHandle#current",
            "java.lang.ProcessHandle#pid",
            "java.io.BufferedInputStream",
            "java.io.BufferedOutputStream",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.Closeable",
            "java.io.DataInput",
            "java.io.DataInputStream",
            "java.io.DataOutput",
            "java.io.DataOutputStream",
            "java.io.EOFException",
            "java.io.FilterInputStream",
            "java.io.FilterOutputStream",
            "java.io.Flushable",
            "java.io.InputStream",
            "java.io.InterruptedIOException",
            "java.io.OutputStream",
            "java.io.PushbackInputStream",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.ServerSocket",
            "java.net.Socket",
            "java.net.SocketAddress",
            "java.net.SocketException",
            "java.net.SocketOption",
            "java.net.SocketTimeoutException",
            "java.net.StandardSocketOptions",
            "java.nio.*",
            "java.nio.channels.*",
            "java.nio.channels.spi.*",
            "java.lang.invoke.VarHandle",
            "java.security.SecureRandom",
            "java.util.UUID",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*"
        },
        buildsOn = {"t06", "p09"},
        reason = "the queue is to be made of sockets on the loopback, their streams or channels, and threads: nothing"
                + " that opens files or starts programs",
        hints = {
            "A client waits in get() and its process is killed. Who notices, on which thread, and what becomes of its"
                    + " place among those who wait?",
            "Give each call of a client a number, and let answers come in any order: then a call that waits delays no"
                    + " other one, and a message can say that call number 7 was given up.",
            "Whoever gives up, out of time or interrupted, says so to the queue and waits for the answer: either"
                    + " nothing has happened, or the item is on its way already, and then it is his.",
            "In the creator keep those who wait as entries in two lines beside the items, under one lock. put, get,"
                    + " giving up, the end of a connection and close each change the lines in one step, and hand their"
                    + " outcome to a thread that writes: nobody writes to a socket while he holds the lock."
        },
        learnt =
                "Whoever waits in another process is no thread that stands in a call, but an entry in a line, which can"
                        + " be taken out; and giving up is a question, for the answer may already be on its way.")
public final class ProcessQueueChecks {
    @Clause(value = "C1", points = 1)
    public void aQueueIsMadeAndFound(Trial trial) throws Exception {
        trial.scene(() -> Basics.begin(trial));
        trial.scene(() -> Refusals.noQueues(trial));
        trial.scene(() -> Basics.two(trial));
        trial.scene(() -> Basics.nobodyToConnectTo(trial));
        Script.check(trial, 4);
    }

    @Clause(value = "C2", points = 2)
    public void itemsComeOutWholeAndInOrder(Trial trial) throws Exception {
        trial.scene(() -> Basics.items(trial));
        Basics.inPieces(trial);
        Script.check(trial, 10);
    }

    @Clause(value = "C2", points = 1, classes = Classes.PLAIN)
    public void severalProcessesLoseAndRepeatNothing(Trial trial) throws Exception {
        trial.scene(() -> Processes.work(trial));
    }

    @Clause(value = "C3", points = 2)
    public void whoWaitsGoesOnInTheEnd(Trial trial) throws Exception {
        QueueLaws.getAtClient(trial, Laws::progress);
        trial.stress(20, AtOnce::stress);
    }

    @Clause(value = "C3", points = 1)
    public void neverAreMoreInsideThanTheCapacity(Trial trial) throws Exception {
        QueueLaws.putHere(trial, Laws::closed);
        Script.check(trial, 6);
    }

    @Clause(value = "C4", points = 2)
    public void lookingAndActingIsOneStep(Trial trial) throws Exception {
        AtOnce.overtaken(trial);
        Script.check(trial, 6);
    }

    @Clause(value = "C5", points = 1)
    public void itIsTheSameQueueForAll(Trial trial) throws Exception {
        Script.everybodyTellsWhatIsInside(trial);
        Script.check(trial, 16);
    }

    @Clause(value = "C6", points = 2)
    public void aTimeOutIsNeverEarlyAndLeavesNoTrace(Trial trial) throws Exception {
        QueueLaws.getHere(trial, Laws::timeOuts);
        Times.ofGet(trial);
        Times.ofPut(trial);
        Script.check(trial, 6);
    }

    @Clause(value = "C7", points = 2)
    public void anInterruptedCallLeavesNoTrace(Trial trial) throws Exception {
        trial.scene(() -> Statuses.areKept(trial));
        QueueLaws.plainAtClient(trial, Laws::interrupts);
        Script.check(trial, 6);
    }

    @Clause(value = "C8", points = 1)
    public void whatIsNoItemIsRefusedAtOnce(Trial trial) throws Exception {
        trial.scene(() -> Refusals.judge(trial));
    }

    @Clause(value = "C9", points = 2)
    public void nobodyDelaysAnotherOne(Trial trial) throws Exception {
        trial.scene(() -> Beside.waiting(trial));
        trial.scene(() -> Beside.notReading(trial));
        trial.scene(() -> Beside.standingStill(trial));
    }

    @Clause(value = "C10", points = 2, classes = Classes.PLAIN)
    public void aConnectionMayBreakBetweenAnyTwoBytes(Trial trial) throws Exception {
        trial.scene(() -> Deaths.whilePutting(trial));
        trial.scene(() -> Deaths.whileGetting(trial));
        trial.scene(() -> Deaths.whileItsGetsWait(trial));
        trial.scene(() -> Deaths.whileItsPutsWait(trial));
    }

    @Clause(value = "C10", points = 1, classes = Classes.PLAIN)
    public void aKilledProcessHarmsNobody(Trial trial) throws Exception {
        trial.scene(() -> Processes.areKilled(trial));
    }

    @Clause(value = "C11", points = 2, classes = Classes.PLAIN)
    public void strangersChangeNothing(Trial trial) throws Exception {
        Strangers.judge(trial);
    }

    @Clause(value = "C12", points = 1)
    public void aClosedQueueSaysSo(Trial trial) throws Exception {
        Ends.ofTheQueue(trial);
        Closing.whileHelpersAreLate(trial);
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void theQueueEndsWithItsCreatorsProcess(Trial trial) throws Exception {
        trial.scene(() -> Processes.creatorsEnd(trial));
    }

    @Clause(value = "C13", points = 1)
    public void aClosedClientSaysSo(Trial trial) throws Exception {
        Ends.ofAClient(trial);
    }

    @Clause(value = "C14", points = 1)
    public void aWakeUpForNoReasonChangesNothing(Trial trial) throws Exception {
        QueueLaws.timedAtClient(trial, Laws::wakeUps);
    }

    @Clause(value = "C14", points = 1, classes = Classes.PLAIN)
    public void whoWaitsRests(Trial trial) throws Exception {
        trial.scene(() -> Rest.judge(trial));
    }

    @Clause(value = "C15", points = 2, classes = Classes.PLAIN)
    public void nothingIsLeft(Trial trial) throws Exception {
        trial.scene(() -> Remains.inOrder(trial));
        trial.scene(() -> Remains.theQueueFirst(trial));
        trial.scene(() -> Remains.connections(trial));
        trial.scene(() -> Remains.interrupted(trial));
    }
}
