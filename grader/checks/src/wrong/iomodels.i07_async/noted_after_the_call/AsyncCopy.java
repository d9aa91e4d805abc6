// loses: C10
// because: that it is a read is noted when read has returned
// may lose: C2, C3, C5
package iomodels.i07_async;

import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.Objects;

public final class AsyncCopy {
    private AsyncCopy() {}

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
