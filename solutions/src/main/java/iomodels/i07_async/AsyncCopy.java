package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.Objects;

/**
 * Reference solution. Both are one {@link Transfer}: read, write what was read until nothing is left, read again.
 *
 * <p>What students write first is a handler that calls {@code read}, whose handler calls {@code write}, whose handler
 * calls {@code read}. As long as completions come later, from another thread, that is right. A channel that completes
 * at once turns it into a recursion as deep as the file is long; a handler that calls {@code get()} on a future waits
 * for the very thread that would complete it; and {@code position += count} after the call to {@code read} comes too
 * late, when the handler has already run. So the transfer has one loop, and whoever is told of a completion either runs
 * it or, when it is running already, asks it for one more turn.
 */
public final class AsyncCopy {
    private AsyncCopy() {}

    /** Carries a stream: where the bytes are is the channels' matter. */
    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        new Transfer<>(
                        (buffer, _, told) -> from.read(buffer, null, told),
                        (buffer, _, told) -> to.write(buffer, null, told),
                        checked(capacity, handler),
                        attachment,
                        handler)
                .turn();
    }

    /** Copies a file: the same, with positions. */
    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        new Transfer<>(
                        (buffer, position, told) -> from.read(buffer, position, null, told),
                        (buffer, position, told) -> to.write(buffer, position, null, told),
                        checked(capacity, handler),
                        attachment,
                        handler)
                .turn();
    }

    private static int checked(int capacity, CompletionHandler<?, ?> handler) {
        Objects.requireNonNull(handler, "handler");
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ": a buffer has room for at least one byte");
        }
        return capacity;
    }
}
