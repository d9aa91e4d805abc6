package iomodels.i01_blocking;

import java.io.IOException;

/**
 * A thread per connection (阻塞 IO): a server that sends every line back to whoever has sent it. Both {@code read} and
 * {@code write} put the thread to sleep until they can do something, so there is one thread for each connection, and
 * one that accepts them.
 *
 * {@snippet :
 * var server = new EchoServer(1_000);
 * try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
 *     client.getOutputStream().write("hello\n".getBytes());
 *     client.getInputStream().readNBytes(6); // hello\n
 * }
 * server.stop();
 * }
 *
 * <p>Notes: IO 模型 › 阻塞 IO. You may use {@code java.net} sockets and their streams, or {@code java.nio} channels
 * and buffers, {@code java.util.concurrent} with its sub-packages, platform and virtual threads, and what every
 * exercise may.
 *
 * <h2>The contract</h2>
 * A <i>line</i> is what comes up to and with the next {@code '\n'} (the byte 10). All other bytes are a line's content:
 * {@code '\r'}, 0 and those above 127, too. A line may have none. The <i>rest</i> is what has come after the last
 * {@code '\n'}.
 * <ul>
 *   <li>C1 <b>Start.</b> {@code new EchoServer(longest)} with a {@code longest} below 1 is an
 *       {@code IllegalArgumentException}: nothing is opened, no thread is started. Else the server listens on the
 *       loopback address ({@code InetAddress.getLoopbackAddress()}) and on no other one, at a port that the system
 *       chooses. The constructor waits for no client; from its return on clients can connect to {@code port()}, which
 *       is always the same, after {@code stop} as well. Any number of servers may be there, none knows of another one.
 *   <li>C2 <b>Lines.</b> Every line that comes on a connection is sent back on it, byte for byte, in the order in which
 *       they came, in whatever pieces it came. Nothing else is sent. The connection stays open until the client ends
 *       it, but for C5 and C11.
 *   <li>C3 <b>At once.</b> A line is sent back as soon as its {@code '\n'} has come, without waiting for anything that
 *       the client may send later; of a line whose {@code '\n'} has not yet come nothing is sent.
 *   <li>C4 <b>The end.</b> When the client has ended what it sends (half-close), all lines are sent back, then the rest
 *       as it is, without a {@code '\n'}. Then the server closes the connection: the client reads all of it and then
 *       the end, not a failure.
 *   <li>C5 <b>The longest line.</b> A line, and the rest, has at most {@code longest} bytes beside its {@code '\n'}. As
 *       soon as there are more of one, the lines before it are sent back, nothing of that line is sent, and the server
 *       closes the connection; the client reads the end, or a failure. Memory is taken for what has come, not for what
 *       may come: {@code longest} may be {@code Integer.MAX_VALUE}.
 *   <li>C6 <b>Beside each other.</b> Any number of clients may be connected, all are served at the same time, and none
 *       delays another one: be it silent, in the middle of a line, or one that never reads what is sent to it.
 *   <li>C7 <b>Who does not read.</b> Of a client that does not read what is sent back, the server holds at most
 *       {@code longest} + 65,536 bytes in memory and takes no more. When the client reads on, all goes on, and nothing
 *       is lost.
 *   <li>C8 <b>Failures.</b> A connection that fails, as by a reset, in whatever moment, is over, and that is all:
 *       others are served, new ones are accepted, and no thread ends with an exception.
 *   <li>C9 <b>Nothing is left.</b> When a connection is over, however it came to its end, its socket is closed and the
 *       thread that has served it ends.
 *   <li>C10 <b>Rest.</b> While no client does anything nobody in the server does: no thread looks again and again, or
 *       now and then, whether there is something to do.
 *   <li>C11 <b>Stop.</b> {@code stop()} ends the server, whatever its clients do. When it returns, nobody can connect
 *       any more, every socket of the server is closed, and its threads do nothing any more but end. Clients that were
 *       connected, or just about to be, read the end or a failure; what was not yet sent back is lost. It may be called
 *       any number of times, by several threads at once: all of this is so when any of the calls returns.
 *   <li>C12 <b>Interrupts.</b> {@code stop()} is not ended by an interrupt, before it or in it: all of C11 is so when
 *       it returns, and then the interrupt status is set.
 *   <li>C13 <b>A thread each.</b> A server to which n clients have connected until now has at most n + 1 platform
 *       threads. Virtual threads are not counted.
 * </ul>
 * Not promised: how many threads are virtual ones, in which pieces a line is sent back, and what becomes of lines that
 * are on their way while a connection fails or the server is stopped.
 */
public final class EchoServer {
    /**
     * Starts a server.
     *
     * @param longest how many bytes a line has at most, its {@code '\n'} not counted; at least 1
     * @throws IllegalArgumentException as C1 says
     * @throws IOException when the system gives no socket
     */
    public EchoServer(int longest) throws IOException {
        throw new UnsupportedOperationException("TODO C1: listen on the loopback, and let a thread accept");
    }

    /** The port that clients connect to, as C1 says. */
    public int port() {
        throw new UnsupportedOperationException("TODO C1: the port that the system has chosen");
    }

    /** Ends the server, as C11 and C12 say. */
    public void stop() {
        throw new UnsupportedOperationException("TODO C11: close all that is open, and wait for the threads");
    }
}
