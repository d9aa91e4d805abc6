package iomodels.i02_nonblocking;

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
import iomodels.echo.Starting;
import iomodels.echo.Stopping;
import iomodels.echo.Talking;
import net.jqwik.api.Arbitrary;

/** Judges {@code iomodels.i02_nonblocking}. */
@Exercise(
        title = "an echo server of one thread that asks again and again",
        titleZh = "非阻塞 IO：一个线程轮询的回显服务器",
        notes = "IO 模型 · 非阻塞 IO",
        given = {"Network.java", "CountingNetwork.java"},
        uses = {
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.Closeable",
            "java.io.EOFException",
            "java.io.OutputStream",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.SocketAddress",
            "java.net.SocketException",
            "java.net.SocketOption",
            "java.net.StandardSocketOptions",
            "java.nio.*",
            "java.nio.channels.AsynchronousCloseException",
            "java.nio.channels.ByteChannel",
            "java.nio.channels.Channel",
            "java.nio.channels.ClosedByInterruptException",
            "java.nio.channels.ClosedChannelException",
            "java.nio.channels.GatheringByteChannel",
            "java.nio.channels.NetworkChannel",
            "java.nio.channels.NotYetConnectedException",
            "java.nio.channels.ReadableByteChannel",
            "java.nio.channels.ScatteringByteChannel",
            "java.nio.channels.SelectableChannel",
            "java.nio.channels.ServerSocketChannel#accept",
            "java.nio.channels.ServerSocketChannel#bind",
            "java.nio.channels.ServerSocketChannel#getLocalAddress",
            "java.nio.channels.ServerSocketChannel#setOption",
            "java.nio.channels.SocketChannel#read",
            "java.nio.channels.SocketChannel#setOption",
            "java.nio.channels.SocketChannel#shutdownInput",
            "java.nio.channels.SocketChannel#shutdownOutput",
            "java.nio.channels.SocketChannel#write",
            "java.nio.channels.WritableByteChannel",
            "java.nio.channels.spi.AbstractInterruptibleChannel#close",
            "java.nio.channels.spi.AbstractInterruptibleChannel#isOpen",
            "java.nio.channels.spi.AbstractSelectableChannel#configureBlocking",
            "java.nio.channels.spi.AbstractSelectableChannel#isBlocking",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.lang.invoke.VarHandle"
        },
        buildsOn = "i01",
        reason =
                "the channel comes from the network that is handed in, and one thread asks: no Selector waits for many",
        hints = {
            "In i01 each thread's stack remembers where its client stands. Where is that remembered when one thread"
                    + " serves them all, and may not stay with any of them?",
            "A turn of a connection is one ask: when something is still to be sent, write, else read. Both return how"
                    + " much they have done. What a write has not taken stays in the buffer, until the next round.",
            "Whoever reads only when nothing is left to be sent holds one line and one piece at most: a client that"
                    + " does not read stops itself, and nobody else.",
            "A turn returns whether it found something. When a whole round found nothing, pause, and double the next"
                    + " pause; when anybody had something, go round at once, and begin with the short one again."
        },
        learnt = "Without blocking, every call may do a part of its work or none: what is left is state, kept for each"
                + " client. And somebody must decide when to ask again: too soon burns the processor, too late is"
                + " slow.")
public final class EchoServerChecks {
    private static final int SCRIPTS = 60;
    private static final Echo.Opening OPENING = Server::open;

    private static void scripts(Trial trial, String clause, Arbitrary<Scripted.House> houses) throws Exception {
        trial.forAll(houses, SCRIPTS, house -> Kit.play(trial, clause, house));
    }

    @Clause(value = "C1", points = 1)
    public void aServerListensOnTheLoopback(Trial trial) throws Exception {
        Starts.judge(trial);
        Starting.judge(trial, OPENING);
    }

    @Clause(value = "C2", points = 3, classes = Classes.PLAIN)
    public void everyLineComesBack(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        scripts(trial, "C2", Scripted.well());
        Scenes.silentForLong(trial);
        Talking.lines(trial, OPENING);
    }

    @Clause(value = "C3", points = 2, classes = Classes.PLAIN)
    public void aLineComesBackWhenItHasEnded(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        scripts(trial, "C3", Scripted.well());
        Talking.looks(trial, OPENING);
    }

    @Clause(value = "C4", points = 2, classes = Classes.PLAIN)
    public void theRestComesBackAtTheEnd(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        scripts(trial, "C4", Scripted.well());
        Talking.ends(trial, OPENING);
    }

    @Clause(value = "C5", points = 2, classes = Classes.PLAIN)
    public void aLineHasALongestSize(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        scripts(trial, "C5", Scripted.bounded());
        Bounds.judge(trial, OPENING);
    }

    @Clause(value = "C6", points = 2, classes = Classes.PLAIN)
    public void nobodyDelaysAnotherOne(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Scenes.beside(trial, OPENING);
        trial.scene(() -> Beside.many(trial, OPENING));
        trial.scene(() -> Beside.flood(trial, OPENING));
        trial.scene(() -> Beside.unread(trial, OPENING));
        Talking.beside(trial, OPENING);
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void noMoreIsTakenThanIsRead(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Scenes.held(trial);
        trial.scene(() -> Beside.held(trial, OPENING));
    }

    @Clause(value = "C8", points = 2, classes = Classes.PLAIN)
    public void aFailureEndsOneConnectionAlone(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Failing.judge(trial, OPENING);
        scripts(trial, "C8", Scripted.broken());
    }

    @Clause(value = "C9", points = 1, classes = Classes.PLAIN)
    public void nothingIsLeftOfAConnection(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Leaving.judge(trial, OPENING);
        scripts(trial, "C9", Scripted.broken());
    }

    @Clause(value = "C10", points = 2, classes = Classes.PLAIN)
    public void whatIsAskedInVainIsCounted(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Scenes.quiet(trial, "C10");
        scripts(trial, "C10", Scripted.failing());
    }

    @Clause(value = "C11", points = 3)
    public void stopEndsEverything(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Stopping.judge(trial, OPENING);
        trial.scene(() -> Stops.twice(trial));
    }

    @Clause(value = "C12", points = 2)
    public void anInterruptDoesNotEndStop(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Stopping.interrupted(trial, OPENING);
        trial.scene(() -> Stops.interrupted(trial));
    }

    @Clause(value = "C13", points = 1)
    public void thereIsOneThread(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        scripts(trial, "C13", Scripted.well());
        trial.scene(() -> Alone.judge(trial, OPENING));
    }

    @Clause(value = "C14", points = 2, classes = Classes.PLAIN)
    public void thereArePausesWhileNothingHappens(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Scenes.quiet(trial, "C14");
        scripts(trial, "C14", Scripted.failing());
    }

    @Clause(value = "C15", points = 1, classes = Classes.PLAIN)
    public void everybodyHasHisTurn(Trial trial) throws Exception {
        House.basics(trial, OPENING);
        Scenes.turns(trial);
    }
}
