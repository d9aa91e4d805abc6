package iomodels.i03_selector;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;
import iomodels.echo.Alone;
import iomodels.echo.Beside;
import iomodels.echo.Bounds;
import iomodels.echo.Echo;
import iomodels.echo.Failing;
import iomodels.echo.House;
import iomodels.echo.Leaving;
import iomodels.echo.Resting;
import iomodels.echo.Rests;
import iomodels.echo.Starting;
import iomodels.echo.Stopping;
import iomodels.echo.Talking;

/** Judges {@code iomodels.i03_selector}. */
@Exercise(
        title = "an echo server of one thread that sleeps in a selector",
        titleZh = "IO 多路复用：一个线程加选择器的回显服务器",
        notes = "IO 模型 · IO 多路复用",
        uses = {
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.Closeable",
            "java.io.EOFException",
            "java.io.OutputStream",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.ServerSocket#bind",
            "java.net.ServerSocket#close",
            "java.net.ServerSocket#getInetAddress",
            "java.net.ServerSocket#getLocalPort",
            "java.net.ServerSocket#getLocalSocketAddress",
            "java.net.ServerSocket#getReuseAddress",
            "java.net.ServerSocket#isBound",
            "java.net.ServerSocket#isClosed",
            "java.net.ServerSocket#setReuseAddress",
            "java.net.Socket#close",
            "java.net.Socket#getInetAddress",
            "java.net.Socket#getLocalAddress",
            "java.net.Socket#getLocalPort",
            "java.net.Socket#getLocalSocketAddress",
            "java.net.Socket#getPort",
            "java.net.Socket#getRemoteSocketAddress",
            "java.net.Socket#isBound",
            "java.net.Socket#isClosed",
            "java.net.Socket#isConnected",
            "java.net.Socket#isInputShutdown",
            "java.net.Socket#isOutputShutdown",
            "java.net.Socket#setSoLinger",
            "java.net.Socket#setTcpNoDelay",
            "java.net.Socket#shutdownInput",
            "java.net.Socket#shutdownOutput",
            "java.net.SocketAddress",
            "java.net.SocketException",
            "java.net.SocketOption",
            "java.net.StandardSocketOptions",
            "java.nio.*",
            "java.nio.channels.*",
            "java.nio.channels.spi.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "i02",
        reason = "the server is to be made of channels, a selector and one thread: nothing that opens files or starts"
                + " programs",
        hints = {
            "A channel is nearly always ready to be written to. What does select() do if you have said that you want to"
                    + " know, and have nothing to write?",
            "select() adds to the set of selected keys, and takes nothing out of it. Who does?",
            "One interest at a time: as long as something is left to be sent, OP_WRITE and nothing else; when all is"
                    + " sent, OP_READ. So a client that does not read is not read from, and none is asked in vain.",
            "stop(): set a flag, call wakeup(), and wait for the thread. The thread closes the channels of all keys,"
                    + " the one that accepts, and the selector: a channel that is registered is let go only then, or by"
                    + " the next select()."
        },
        learnt = "Readiness is a question that one sleep answers for all: say what you would do, only as long as you"
                + " would do it. Interest in writing is for what is left over.")
public final class EchoServerChecks {
    private static final Echo.Opening OPENING = longest -> new Server(new EchoServer(longest));

    @Clause(value = "C1", points = 1)
    public void aServerListensOnTheLoopback(Trial trial) throws Exception {
        Starting.judge(trial, OPENING);
    }

    @Clause(value = "C2", points = 3, classes = Classes.PLAIN)
    public void everyLineComesBack(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Talking.lines(trial, OPENING);
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void aLineComesBackWhenItHasEnded(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Talking.looks(trial, OPENING);
    }

    @Clause(value = "C4", points = 2, classes = Classes.PLAIN)
    public void theRestComesBackAtTheEnd(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Talking.ends(trial, OPENING);
        trial.scene(() -> Rests.large(trial, OPENING));
    }

    @Clause(value = "C5", points = 2, classes = Classes.PLAIN)
    public void aLineHasALongestSize(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Bounds.judge(trial, OPENING);
    }

    @Clause(value = "C6", points = 3, classes = Classes.PLAIN)
    public void nobodyDelaysAnotherOne(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Beside.silent(trial, OPENING);
        trial.scene(() -> Beside.many(trial, OPENING));
        trial.scene(() -> Beside.flood(trial, OPENING));
        trial.scene(() -> Beside.unread(trial, OPENING));
        Talking.beside(trial, OPENING);
    }

    @Clause(value = "C7", points = 1, classes = Classes.PLAIN)
    public void noMoreIsTakenThanIsRead(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        trial.scene(() -> Beside.held(trial, OPENING));
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void aFailureEndsOneConnectionAlone(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Failing.judge(trial, OPENING);
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void nothingIsLeftOfAConnection(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Leaving.judge(trial, OPENING);
    }

    @Clause(value = "C10", points = 2, classes = Classes.PLAIN)
    public void theServerRests(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        trial.scene(() -> Resting.judge(trial, OPENING));
        trial.scene(() -> Resting.judge(trial, OPENING, Many::leave));
        trial.scene(() -> Resting.besideOneThatHasEnded(trial, OPENING));
    }

    @Clause(value = "C11", points = 3)
    public void stopEndsEverything(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Stopping.judge(trial, OPENING);
        trial.scene(() -> Selectors.areClosed(trial, OPENING));
    }

    @Clause(value = "C12", points = 2)
    public void anInterruptDoesNotEndStop(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Stopping.interrupted(trial, OPENING);
    }

    @Clause(value = "C13", points = 1)
    public void thereIsOneThread(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        trial.scene(() -> Alone.judge(trial, OPENING));
        trial.scene(() -> Selectors.isOne(trial, OPENING));
        trial.scene(() -> Many.points(trial, OPENING));
    }

    @Clause(value = "C14", points = 2, classes = Classes.PLAIN)
    public void aThousandAreServed(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        trial.scene(() -> Many.judge(trial, OPENING));
    }
}
