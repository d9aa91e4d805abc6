package processes.p09_pipe;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;

/**
 * Judges {@code processes.p09_pipe}: over streams in memory that do all that streams may do, and over those of real
 * child JVMs.
 */
@Exercise(
        title = "a two-way pipe for whole messages",
        titleZh = "管道",
        notes = "进程 · 进程之间的通信 · 管道",
        uses = {
            "java.io.BufferedInputStream",
            "java.io.BufferedOutputStream",
            "java.io.BufferedReader",
            "java.io.BufferedWriter",
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
            "java.io.InputStreamReader",
            "java.io.InterruptedIOException",
            "java.io.OutputStream",
            "java.io.OutputStreamWriter",
            "java.io.PushbackInputStream",
            "java.io.Reader",
            "java.io.Writer",
            "java.nio.*",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*"
        },
        buildsOn = "t03",
        reason = "the streams are handed in, and a message is to be made of their bytes: streams around streams,"
                + " buffers, threads and locks are there, but nothing that opens a file, a socket or a program",
        hints = {
            "Who reads the bytes sees no more than bytes. How can he know, after each of them, whether the message is"
                    + " whole, and whether one has begun at all?",
            "Write the length before the message, in four bytes, and read until all of it is there: readNBytes waits"
                    + " for as many as it is asked for, and returns fewer only when the stream has ended.",
            "Length and bytes belong together: one lock for all who send, another one for all who receive. An end of"
                    + " the stream before the first byte of the length is the end, anywhere else an EOFException.",
            "Mark the direction as broken before the first byte and as whole after the last one: whatever is thrown"
                    + " between, the mark is right. close takes the senders' lock and never the receivers'; closing"
                    + " the input is what wakes who waits there."
        },
        learnt = "A stream carries bytes and knows no messages: where one ends is written before it, length and bytes"
                + " go out and come in in one step, and an end in the middle of them is never mistaken for a"
                + " farewell.")
public final class PipeChecks {
    @Clause(value = "C1", points = 2)
    public void whatIsSentIsReceived(Trial trial) throws Exception {
        Bench.check(trial, Plays::whole);
    }

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void twoProcessesTalkOverTheirStandardStreams(Trial trial) throws Exception {
        Bench.check(trial, Children::talk);
    }

    @Clause(value = "C2", points = 2)
    public void itDoesNotMatterInWhatPiecesAMessageComes(Trial trial) throws Exception {
        Bench.check(trial, Plays::inPieces);
    }

    @Clause(value = "C3", points = 1)
    public void aMessageIsWrittenAndFlushedWhenSendReturns(Trial trial) throws Exception {
        Bench.check(trial, Plays::sending);
    }

    @Clause(value = "C4", points = 1)
    public void anArrayBelongsToWhoHasIt(Trial trial) throws Exception {
        Bench.check(trial, Plays::arrays);
    }

    @Clause(value = "C5", points = 2)
    public void whoReceivesWaitsAndRests(Trial trial) throws Exception {
        Bench.check(trial, Plays::waiting);
    }

    @Clause(value = "C6", points = 1)
    public void theEndComesAfterTheLastMessage(Trial trial) throws Exception {
        Bench.check(trial, Plays::end);
    }

    @Clause(value = "C6", points = 1, classes = Classes.PLAIN)
    public void aProcessThatIsKilledBetweenMessagesIsTheEnd(Trial trial) throws Exception {
        Bench.check(trial, Children::dieBetweenMessages);
    }

    @Clause(value = "C7", points = 1)
    public void aMessageThatIsCutOffIsAnAccident(Trial trial) throws Exception {
        Bench.check(trial, Plays::accident);
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void aProcessThatIsKilledWithinAMessageIsAnAccident(Trial trial) throws Exception {
        Bench.check(trial, Children::dieWithinMessages);
    }

    @Clause(value = "C8", points = 2)
    public void messagesOfManySendersStayWhole(Trial trial) throws Exception {
        Bench.check(trial, Plays::senders);
    }

    @Clause(value = "C9", points = 2)
    public void eachMessageGoesToOneReceiver(Trial trial) throws Exception {
        Bench.check(trial, Plays::receivers);
    }

    @Clause(value = "C10", points = 2)
    public void theTwoDirectionsDoNotHoldUpEachOther(Trial trial) throws Exception {
        Bench.check(trial, Plays::bothWays);
    }

    @Clause(value = "C11", points = 2)
    public void closeLosesNothingAndCutsNobodyOff(Trial trial) throws Exception {
        Bench.check(trial, Plays::close);
    }

    @Clause(value = "C12", points = 1)
    public void aClosedEndSaysSo(Trial trial) throws Exception {
        Bench.check(trial, Plays::closed);
    }

    @Clause(value = "C13", points = 2)
    public void aFailureBreaksOneDirectionForGood(Trial trial) throws Exception {
        Bench.check(trial, Plays::failures);
    }

    @Clause(value = "C14", points = 1)
    public void whatIsNoMessageIsRefused(Trial trial) throws Exception {
        Bench.check(trial, Plays::refusals);
    }

    @Clause(value = "C15", points = 1)
    public void anInterruptChangesNothing(Trial trial) throws Exception {
        Bench.check(trial, Plays::interrupts);
    }

    @Clause(value = "C16", points = 1, classes = Classes.PLAIN)
    public void aLongMessageTakesFewCalls(Trial trial) throws Exception {
        Bench.check(trial, Plays::cost);
    }
}
