package iomodels.i02_nonblocking;

import java.io.IOException;

/**
 * Asking again and again (非阻塞 IO): the server of {@code i01}, that sends every line back to whoever has sent it, by
 * one thread. Its channels do not block: {@code accept}, {@code read} and {@code write} return at once, and say how
 * much they have done, which may be nothing. The thread asks one after the other, and pauses when nobody had anything.
 *
 * {@snippet :
 * var network = new CountingNetwork();
 * var server = new EchoServer(1_000, network);
 * try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
 *     client.getOutputStream().write("hello\n".getBytes());
 *     client.getInputStream().readNBytes(6); // hello\n
 * }
 * server.stop();
 * network.inVain(); // thousands, if the client was slow
 * }
 *
 * <p>Notes: IO 模型 › 非阻塞 IO. You may use {@code SocketChannel} and {@code ServerSocketChannel}, {@code java.nio}
 * buffers, {@code java.net} addresses and options, {@code java.util.concurrent} with its sub-packages, threads, and
 * what every exercise may. A {@code Selector} is the next exercise's matter.
 *
 * <h2>The contract</h2>
 * A <i>line</i> is what comes up to and with the next {@code '\n'} (the byte 10). All other bytes are a line's content:
 * {@code '\r'}, 0 and those above 127, too. A line may have none. The <i>rest</i> is what has come after the last
 * {@code '\n'}. An <i>ask</i> is a call of {@code accept} on the server's channel, or of {@code read} or {@code write}
 * on a connection's; it is <i>in vain</i> when it returns null or 0. A <i>round</i> asks the server's channel and each
 * connection.
 * <ul>
 *   <li>C1 <b>Start.</b> {@code new EchoServer(longest, network)} with a null {@code network} is a
 *       {@code NullPointerException}, else with a {@code longest} below 1 an {@code IllegalArgumentException}: nothing
 *       is opened, no thread is started. Else the server opens one channel, {@code network.open()}, which listens on
 *       the loopback address ({@code InetAddress.getLoopbackAddress()}) and on no other one, at a port that the system
 *       chooses. When opening or binding it fails, the constructor throws that {@code IOException}; the channel is
 *       closed, and no thread is started. The constructor waits for no client; from its return on clients can connect
 *       to {@code port()}, which is always the same, after {@code stop} as well. Any number of servers may be there,
 *       none knows of another one.
 *   <li>C2 <b>Lines.</b> Every line that comes on a connection is sent back on it, byte for byte, in the order in which
 *       they came, in whatever pieces it came, and however little a {@code write} takes. Nothing else is sent. The
 *       connection stays open until the client ends it, but for C5 and C11.
 *   <li>C3 <b>At once.</b> A line is sent back as soon as its {@code '\n'} has come, without waiting for anything that
 *       the client may send later, and before the next pause, if {@code write} takes it; of a line whose {@code '\n'}
 *       has not yet come nothing is sent.
 *   <li>C4 <b>The end.</b> When the client has ended what it sends (half-close), all lines are sent back, then the rest
 *       as it is, without a {@code '\n'}. Then the server closes the connection: the client reads all of it and then
 *       the end, not a failure.
 *   <li>C5 <b>The longest line.</b> A line, and the rest, has at most {@code longest} bytes beside its {@code '\n'}. As
 *       soon as there are more of one, no more is read: the lines before it are sent back, nothing of that line is
 *       sent, and the server closes the connection; the client reads the end, or a failure. Memory is taken for what
 *       has come, not for what may come: {@code longest} may be {@code Integer.MAX_VALUE}.
 *   <li>C6 <b>Beside each other.</b> Any number of clients may be connected, all are served at the same time, and none
 *       delays another one: be it silent, in the middle of a line, or one that never reads what is sent to it.
 *   <li>C7 <b>Who does not read.</b> Of a client that does not read what is sent back, the server holds at most
 *       {@code longest} + 65,536 bytes in memory and takes no more. When the client reads on, all goes on, and nothing
 *       is lost.
 *   <li>C8 <b>Failures.</b> A connection that fails, as by a reset, in whatever call on its channel, is over, and that
 *       is all: others are served, new ones are accepted, and no thread ends with an exception. So it is when
 *       {@code accept} fails.
 *   <li>C9 <b>Nothing is left.</b> When a connection is over, however it came to its end, its channel is closed, and
 *       not asked any more.
 *   <li>C10 <b>Counted.</b> Each ask that is in vain is told by one call of {@code network.foundNothing()}, before the
 *       next pause; nothing else is. Nobody reads without room in the buffer, or writes without bytes.
 *   <li>C11 <b>Stop.</b> {@code stop()} ends the server, whatever its clients do. When it returns, nobody can connect
 *       any more, every channel of the server is closed, and its thread does nothing any more but end. Clients that
 *       were connected, or just about to be, read the end or a failure; what was not yet sent back is lost. It may be
 *       called any number of times, by several threads at once: all of this is so when any of the calls returns.
 *   <li>C12 <b>Interrupts.</b> {@code stop()} is not ended by an interrupt, before it or in it: all of C11 is so when
 *       it returns, and then the interrupt status is set.
 *   <li>C13 <b>One thread.</b> The constructor starts one thread, and nobody starts another one. All asks are this
 *       thread's, and so are the calls of {@code foundNothing} and {@code pause}. No channel is asked while it blocks.
 *   <li>C14 <b>Pauses.</b> The thread pauses when a whole round was in vain, and only then: {@code network.pause} is
 *       called once before anybody is asked again. An {@code accept} that fails is like one that returns null, but not
 *       counted. In one round no {@code read}, no {@code write} and no {@code accept} is asked again that was in vain.
 *       The first pause after anybody had something is for 100,000 nanoseconds, each further one for twice as long as
 *       the one before it, but none for more than 12,800,000. The thread sleeps in no other way.
 *   <li>C15 <b>Turns.</b> Whoever has much to say does not take the turn of others: in a round at most 65,536 bytes of
 *       a connection are read, and at most 64 clients are accepted, before the round goes on.
 * </ul>
 * The network and its channels may be the kit's own, which do little at a time, or fail. Of a channel nothing is called
 * but {@code bind}, {@code configureBlocking}, {@code isBlocking}, {@code getLocalAddress}, {@code setOption},
 * {@code accept}, {@code read}, {@code write}, {@code shutdownInput}, {@code shutdownOutput}, {@code isOpen} and
 * {@code close}.
 *
 * <p>Not promised: in which order a round asks, in which pieces a line is sent back, and what becomes of lines that are
 * on their way while a connection fails or the server is stopped.
 */
public final class EchoServer {
    /**
     * Starts a server.
     *
     * @param longest how many bytes a line has at most, its {@code '\n'} not counted; at least 1
     * @param network what gives the channel, and is told of each ask that was in vain
     * @throws NullPointerException as C1 says
     * @throws IllegalArgumentException as C1 says
     * @throws IOException when the network gives no channel, or it cannot be bound
     */
    public EchoServer(int longest, Network network) throws IOException {
        throw new UnsupportedOperationException("TODO C1: open a channel that does not block, and start the thread");
    }

    /** The port that clients connect to, as C1 says. */
    public int port() {
        throw new UnsupportedOperationException("TODO C1: the port that the system has chosen");
    }

    /** Ends the server, as C11 and C12 say. */
    public void stop() {
        throw new UnsupportedOperationException("TODO C11: tell the thread, and wait until it has closed everything");
    }
}
