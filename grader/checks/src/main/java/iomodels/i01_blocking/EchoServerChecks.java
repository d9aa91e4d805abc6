package iomodels.i01_blocking;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Trial;
import iomodels.echo.Beside;
import iomodels.echo.Bounds;
import iomodels.echo.Echo;
import iomodels.echo.Failing;
import iomodels.echo.House;
import iomodels.echo.Leaving;
import iomodels.echo.Resting;
import iomodels.echo.Starting;
import iomodels.echo.Stopping;
import iomodels.echo.Talking;

/** Judges {@code iomodels.i01_blocking}. */
@Exercise(
        title = "an echo server with a thread per connection",
        titleZh = "阻塞 IO：每个连接一个线程的回显服务器",
        notes = "IO 模型 · 阻塞 IO",
        uses = {
            "java.io.BufferedInputStream",
            "java.io.BufferedOutputStream",
            "java.io.BufferedReader",
            "java.io.BufferedWriter",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.Closeable",
            "java.io.EOFException",
            "java.io.FilterInputStream",
            "java.io.FilterOutputStream",
            "java.io.Flushable",
            "java.io.InputStream",
            "java.io.InputStreamReader",
            "java.io.InterruptedIOException",
            "java.io.OutputStream",
            "java.io.OutputStreamWriter",
            "java.io.PrintWriter",
            "java.io.PushbackInputStream",
            "java.io.Reader",
            "java.io.Writer",
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
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "t07",
        reason = "the server is to be made of sockets, their streams or channels, and threads: nothing that opens files"
                + " or starts programs",
        hints = {
            "Which threads are asleep, and in which call, when two clients are connected and neither says anything?"
                    + " What wakes each of them when the server is stopped?",
            "Bytes are no text, and a read is no line: collect bytes until a '\\n' is among them, look at every byte of"
                    + " a piece, and keep what comes after the last '\\n' for the next one.",
            "A thread that waits in accept, read or write is woken by closing its socket, from any thread; an interrupt"
                    + " does not wake it. So the server keeps a set of its open connections.",
            "stop(): close the listening socket, join the thread that accepts; from then on no connection comes to the"
                    + " set. Then close every socket in it, and join every thread. When a join is interrupted, go on"
                    + " joining, and set the interrupt status at the end."
        },
        learnt = "A blocking call is ended by closing what it waits for. Close the door and wait for who opens it,"
                + " before you go through the connections: else one slips in behind you.")
public final class EchoServerChecks {
    /** A server of the submission. */
    private record Server(EchoServer server) implements Echo {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

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

    @Clause(value = "C10", points = 1, classes = Classes.PLAIN)
    public void theServerRests(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        trial.scene(() -> Resting.judge(trial, OPENING));
    }

    @Clause(value = "C11", points = 3)
    public void stopEndsEverything(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Stopping.judge(trial, OPENING);
    }

    @Clause(value = "C12", points = 2)
    public void anInterruptDoesNotEndStop(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Stopping.interrupted(trial, OPENING);
    }

    @Clause(value = "C13", points = 1, classes = Classes.PLAIN)
    public void thereIsAThreadEach(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        trial.scene(() -> Each.judge(trial, OPENING));
    }
}
