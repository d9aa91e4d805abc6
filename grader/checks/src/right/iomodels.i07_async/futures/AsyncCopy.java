package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Each operation is a future: one that is done already costs a turn of a loop, one that is not goes on later. */
public final class AsyncCopy {
    private AsyncCopy() {}

    interface Operation {
        void begin(
                ByteBuffer buffer,
                long at,
                CompletionHandler<Integer, CompletableFuture<Integer>> told,
                CompletableFuture<Integer> result);
    }

    private static final CompletionHandler<Integer, CompletableFuture<Integer>> TOLD = new CompletionHandler<>() {
        @Override
        public void completed(Integer count, CompletableFuture<Integer> result) {
            result.complete(count);
        }

        @Override
        public void failed(Throwable why, CompletableFuture<Integer> result) {
            result.completeExceptionally(why);
        }
    };

    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        new Loop<>(
                        (buffer, at, told, result) -> from.read(buffer, result, told),
                        (buffer, at, told, result) -> to.write(buffer, result, told),
                        Objects.requireNonNull(handler),
                        attachment,
                        capacity)
                .run();
    }

    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        new Loop<>(
                        (buffer, at, told, result) -> from.read(buffer, at, result, told),
                        (buffer, at, told, result) -> to.write(buffer, at, result, told),
                        Objects.requireNonNull(handler),
                        attachment,
                        capacity)
                .run();
    }

    private static final class Loop<A> {
        private final Operation read;
        private final Operation write;
        private final CompletionHandler<Long, ? super A> handler;
        private final A attachment;
        private final ByteBuffer buffer;
        private boolean reading = true;
        private long position;

        Loop(Operation read, Operation write, CompletionHandler<Long, ? super A> handler, A attachment, int capacity) {
            if (capacity <= 0) {
                throw new IllegalArgumentException("no room");
            }
            this.read = read;
            this.write = write;
            this.handler = handler;
            this.attachment = attachment;
            this.buffer = ByteBuffer.allocateDirect(capacity);
        }

        void run() {
            while (true) {
                var result = begin();
                if (!result.isDone()) {
                    result.whenComplete((count, why) -> {
                        if (account(count, why)) {
                            run();
                        }
                    });
                    return;
                }
                var goesOn = new boolean[1];
                result.whenComplete((count, why) -> goesOn[0] = account(count, why));
                if (!goesOn[0]) {
                    return;
                }
            }
        }

        private CompletableFuture<Integer> begin() {
            var result = new CompletableFuture<Integer>();
            try {
                (reading ? read : write).begin(buffer, position, TOLD, result);
            } catch (Throwable thrown) {
                return CompletableFuture.failedFuture(thrown);
            }
            return result;
        }

        private boolean account(Integer count, Throwable why) {
            if (why != null) {
                handler.failed(why, attachment);
                return false;
            }
            if (reading && count < 0) {
                handler.completed(position, attachment);
                return false;
            }
            if (reading && count > 0) {
                buffer.flip();
                reading = false;
            } else if (!reading) {
                position += count;
                if (!buffer.hasRemaining()) {
                    buffer.clear();
                    reading = true;
                }
            }
            return true;
        }
    }
}
