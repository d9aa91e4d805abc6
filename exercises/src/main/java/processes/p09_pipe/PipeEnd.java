package processes.p09_pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * One end of a two-way pipe (管道) for whole messages, made of two streams of bytes: what one end writes, the other one
 * reads.
 *
 * {@snippet :
 * Process child = new ProcessBuilder(command).start();     // in the child: new PipeEnd(its input, its output)
 * var end = new PipeEnd(child.getInputStream(), child.getOutputStream());
 * end.send("hello".getBytes(UTF_8));
 * Optional<byte[]> answer = end.receive();                 // empty when the child has ended
 * end.close();
 * }
 *
 * <p>Notes: 进程 · 进程之间的通信 · 管道. They warn that a pipe is not safe: two threads that use the same end at the same
 * time may corrupt what is in it. Yours is safe.
 *
 * <p>How a message is written as bytes is up to you: both ends are yours. What else comes in, which no end has
 * written, is nobody's concern. You may use {@code java.util.concurrent}, {@code java.nio}'s buffers and those streams
 * of {@code java.io} that are put around others.
 *
 * <p><b>The streams</b> are handed in, and the end owns them from then on. They are what {@code java.io} says: any
 * thread may use them; {@code read} waits until there is a byte at least, then returns as many as it likes of those
 * that were asked for, and {@code -1} when the stream has ended; {@code write} waits while the stream takes no more;
 * some keep back what is written until {@code flush}; {@code available} may say 0 at any time. When a stream is closed
 * by this end, a {@code read} or {@code write} that waits in it throws {@link IOException}, as a socket's does. An
 * interrupt is no concern of theirs: they go on, and the status stays set.
 *
 * <h2>The contract</h2>
 * Any thread may call any method at any time.
 * <ul>
 *   <li>C1 <b>Messages.</b> What one end sends the other one receives: as many messages, each byte for byte, in the
 *       order in which they were sent, whatever the two ends do in turn. A message has 0 to {@link #MAX_LENGTH} bytes,
 *       of any values; one without bytes is a message like the others.
 *   <li>C2 <b>Pieces.</b> However few bytes each {@code read} hands over, and wherever it divides them, the messages
 *       are the same. {@code receive} returns as soon as the last byte of its message has come: it waits for nothing
 *       that would follow.
 *   <li>C3 <b>Send.</b> When {@code send} returns, the whole message has been written to the output and flushed,
 *       so that the other end gets it though nothing else is ever sent. It waits while the output takes no more.
 *   <li>C4 <b>Arrays.</b> {@code send} only reads the array, and keeps none: when it has returned, the caller may
 *       change it, and what is received is what was sent. The array that {@code receive} returns belongs to the
 *       receiver alone.
 *   <li>C5 <b>Waiting.</b> {@code receive} waits until a whole message has come, or the input has ended. Whoever
 *       waits uses no processor time, nor does he look again and again. Only a {@code receive} reads: while nobody
 *       receives, and in the constructor, no byte is taken from the input; nor does the constructor write.
 *   <li>C6 <b>The end.</b> When the input ends between two messages, since the other end was closed or its process
 *       has died, {@code receive} first returns the messages that came before, and then
 *       {@link Optional#empty()}: to all who wait and at every later call. This end can still send.
 *   <li>C7 <b>An accident.</b> When the input ends within a message, be it after its first byte or before its last
 *       one, {@code receive} first returns the messages that came before, and then throws
 *       {@link java.io.EOFException}: to all who wait and at every later call. Never is it told as the end, and
 *       never is a part of a message returned. This end can still send.
 *   <li>C8 <b>Many senders.</b> Any number of threads may send at one end: each message comes out whole, and those of
 *       one thread in their order.
 *   <li>C9 <b>Many receivers.</b> Any number of threads may receive at one end: each message goes whole to exactly one
 *       of them, and each of them gets messages of one sender in their order. Of those that wait one goes on with each
 *       message; which one is not promised.
 *   <li>C10 <b>Both ways.</b> A {@code send} that waits keeps no {@code receive} of the same end from going on, and a
 *       {@code receive} that waits no {@code send}. What waits at one end keeps nobody who uses another one.
 *   <li>C11 <b>Close.</b> {@code close} closes both streams, each exactly once, and writes nothing. What has been sent
 *       before can be received by the other end, and its end then comes as in C6. A message that is being written is
 *       not cut off: {@code close} waits for it, but for no {@code receive}. Whatever closing one stream throws, the
 *       other one is closed as well, and {@code close} throws it then, one of them if there are two. Called again,
 *       by whomever, it does nothing.
 *   <li>C12 <b>Closed.</b> After {@code close}, {@code send} and {@code receive} throw {@link IllegalStateException},
 *       also when messages are left in the input, and whatever else has happened to this end before. A
 *       {@code receive} that waits when its own end is closed throws it, too: all who wait. A call that meets
 *       {@code close} does its work wholly or throws it.
 *   <li>C13 <b>Failures.</b> Whatever one of the streams throws, exception or error, is thrown by the call that met
 *       it: this very object. From then on this direction is broken. Every later call, and who waited behind the
 *       one that failed, throws {@link IOException} and leaves the stream alone: after a {@code write} or
 *       {@code flush} that failed not one more byte is written, also by {@code close}. The messages before, and the
 *       other direction, are as they were.
 *   <li>C14 <b>Refused.</b> A null stream or message: {@link NullPointerException}. A message of more than
 *       {@link #MAX_LENGTH} bytes: {@link IllegalArgumentException}. This comes before anything else, also on an end
 *       that is closed or broken. Nothing is written, and the end is as it was.
 *   <li>C15 <b>Interrupts</b> change nothing. Neither an interrupt while a call waits nor one before it ends the call
 *       or makes it fail, and when the call ends, the thread's interrupt status is still set.
 *   <li>C16 <b>Cost.</b> A message of {@link #MAX_LENGTH} bytes takes at most 5,000 calls of {@code write} and
 *       {@code flush}, and at most 5,000 of {@code read} and {@code available} where these hand over all that they are
 *       asked for.
 * </ul>
 */
public final class PipeEnd implements AutoCloseable {
    /** How many bytes the longest message has: 1 MiB. */
    public static final int MAX_LENGTH = 1 << 20;

    /**
     * An end of a pipe (C5, C14).
     *
     * @param in brings what the other end writes
     * @param out takes what the other end reads
     */
    public PipeEnd(InputStream in, OutputStream out) {
        throw new UnsupportedOperationException("TODO C1: keep both streams, and touch neither yet");
    }

    /**
     * Sends one message (C1, C3, C4).
     *
     * @throws IllegalArgumentException when it is longer than {@link #MAX_LENGTH} (C14)
     * @throws IllegalStateException when this end is closed (C12)
     * @throws IOException when the output fails, or has failed before (C13)
     */
    public void send(byte[] message) throws IOException {
        throw new UnsupportedOperationException("TODO C3: write the message so that the other end knows where it ends");
    }

    /**
     * Waits for one message.
     *
     * @return the next message (C1), or empty when the other end has sent its last one (C6)
     * @throws java.io.EOFException when the input has ended within a message (C7)
     * @throws IllegalStateException when this end is closed (C12)
     * @throws IOException when the input fails, or has failed before (C13)
     */
    public Optional<byte[]> receive() throws IOException {
        throw new UnsupportedOperationException("TODO C2: read until the message is whole, however often that takes");
    }

    /**
     * Closes both streams (C11).
     *
     * @throws IOException when closing one of them fails
     */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("TODO C11: close each stream once, and cut off nobody's message");
    }
}
