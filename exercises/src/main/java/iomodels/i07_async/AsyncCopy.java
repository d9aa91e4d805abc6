package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;

/**
 * Completion instead of readiness: an operation is started, the call returns at once, and a handler is told when the
 * data is already there (异步 IO). Two things are built from such operations: a {@code pump} that carries a stream of
 * bytes from one channel to another (with one channel for both it is an echo server), and a {@code copy} of a file.
 *
 * {@snippet :
 * AsyncCopy.copy(from, to, 8192, "backup", new CompletionHandler<Long, String>() {
 *     public void completed(Long bytes, String what) { System.out.println(what + ": " + bytes + " bytes"); }
 *     public void failed(Throwable why, String what) { System.out.println(what + " failed: " + why); }
 * });
 * // goes on at once, while the copy is under way
 * }
 *
 * <p>Notes: IO 模型 › 异步 IO. You may use {@code java.nio.*} (buffers), the asynchronous channels that are handed in,
 * {@code java.util.concurrent.atomic}, {@code java.util.concurrent.locks}, {@code ConcurrentLinkedQueue},
 * {@code CompletableFuture} and what every exercise may. Channels are handed in open; opening and closing them is not
 * your matter.
 *
 * <h2>The contract</h2>
 * An <i>operation</i> is a {@code read} or a {@code write} that was begun on a channel. It is <i>pending</i> until its
 * handler has been told of its completion or of its failure.
 * <ul>
 *   <li>C1 <b>Arguments.</b> {@code from}, {@code to} or {@code handler} null is a {@code NullPointerException}; else a
 *       {@code capacity} below 1 is an {@code IllegalArgumentException}. The call throws it, no operation is begun, and
 *       the handler is told nothing. The {@code attachment} may be null.
 *   <li>C2 <b>Pump.</b> All bytes that {@code from} gives until a read completes with -1 are written to {@code to}, in
 *       their order, each once. A read may bring fewer bytes than there is room for, a write may take fewer than it was
 *       given, at any time: what is left is written before what comes after it. A completion with 0 bytes is neither an
 *       end nor a failure. No read is begun without room in its buffer.
 *   <li>C3 <b>Copy.</b> The same for files: each byte of {@code from} is written to {@code to} at the position that it
 *       has in {@code from}, from position 0 until a read completes with -1. Where the file ends is what the reads say:
 *       it may grow while it is copied. What {@code to} has beyond that stays. Files may be larger than an
 *       {@code int} can count.
 *   <li>C4 <b>Told once.</b> When everything is written, and not before, the handler is told {@code completed} with the
 *       number of bytes and the attachment. Whatever happens, it is told once: also when it throws something itself,
 *       which may come out of whatever has told it.
 *   <li>C5 <b>Failures.</b> When an operation fails, or the channel's method throws instead of beginning it, be it an
 *       {@code Error}, the handler is told {@code failed} with that very object and the attachment; {@code pump} and
 *       {@code copy} themselves throw nothing but C1 and what the handler throws. From the failure on no operation is
 *       begun. If another one is still pending then, whatever becomes of it is told to nobody.
 *   <li>C6 <b>One at a time.</b> At most one read and one write are pending at a time.
 *   <li>C7 <b>The buffer.</b> While an operation is pending, nobody but the channel touches its buffer: neither bytes
 *       nor position and limit.
 *   <li>C8 <b>Memory and cost.</b> No read has room for more than {@code capacity} bytes, and bytes that are read and
 *       not yet written, with the room of a pending read, are never more than twice that. Where reads and writes always
 *       do all they can, n bytes take at most 2·⌈n/capacity⌉ + 4 operations.
 *   <li>C9 <b>Nobody waits.</b> {@code pump} and {@code copy} return without waiting for any completion; so do the
 *       handlers that are told of one. Operations are begun by who calls {@code pump} or {@code copy}, and by who tells
 *       of a completion, before the call or the handler returns: no thread is started, and no other one is used.
 *   <li>C10 <b>At once.</b> A channel may tell of a completion before its method has returned, on the same thread or on
 *       another one, and may do so a hundred thousand times in a row: also then all of this holds, on a stack of usual
 *       size.
 *   <li>C11 <b>Many.</b> Any number of pumps and copies may be under way, none of them knows of another one.
 *       {@code from} and {@code to} may be the same channel, and a handler may begin the next one.
 *   <li>C12 <b>Channels stay open</b>, whatever happens; nothing but {@code read}, {@code write} and {@code size} is
 *       asked of them.
 * </ul>
 * Not promised: whether one reads ahead while a write is pending, on which thread the handler is told, and in which
 * moment it is told of a failure while another operation is pending.
 */
public final class AsyncCopy {
    private AsyncCopy() {}

    /**
     * Carries all bytes from one channel to the other, and tells the handler.
     *
     * @param from where they come from; its end is a read that completes with -1
     * @param to where they go; may be the same channel
     * @param capacity the room of a buffer in bytes, at least 1
     * @param attachment handed to the handler as it is; may be null
     * @param handler told once: the number of bytes, or what has failed
     * @throws NullPointerException as C1 says
     * @throws IllegalArgumentException as C1 says
     */
    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        throw new UnsupportedOperationException("TODO C2: begin a read, and let its handler begin the next step");
    }

    /**
     * Copies a file, from its begin, and tells the handler.
     *
     * @param from the file that is read; its end is a read that completes with -1
     * @param to the file that is written, at the same positions
     * @param capacity the room of a buffer in bytes, at least 1
     * @param attachment handed to the handler as it is; may be null
     * @param handler told once: the number of bytes, or what has failed
     * @throws NullPointerException as C1 says
     * @throws IllegalArgumentException as C1 says
     */
    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        throw new UnsupportedOperationException("TODO C3: the same between files, each operation at its position");
    }
}
