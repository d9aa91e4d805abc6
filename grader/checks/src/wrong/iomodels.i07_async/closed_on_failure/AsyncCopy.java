// loses: C12
// because: the channels are closed when something fails
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
                        closing(handler, from, to))
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
                        closing(handler, from, to))
                .turn();
    }

    private static <A> CompletionHandler<Long, A> closing(
            CompletionHandler<Long, ? super A> handler,
            java.nio.channels.AsynchronousChannel from,
            java.nio.channels.AsynchronousChannel to) {
        return new CompletionHandler<>() {
            @Override
            public void completed(Long bytes, A attachment) {
                handler.completed(bytes, attachment);
            }

            @Override
            public void failed(Throwable why, A attachment) {
                try {
                    from.close();
                    to.close();
                } catch (java.io.IOException late) {
                    System.err.println(late);
                }
                handler.failed(why, attachment);
            }
        };
    }

    private static int checked(int capacity, CompletionHandler<?, ?> handler) {
        Objects.requireNonNull(handler, "handler");
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ": a buffer has room for at least one byte");
        }
        return capacity;
    }
}
