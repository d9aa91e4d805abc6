// loses: C11
// because: transfers of one thread with the same capacity share its buffer
package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

public final class AsyncCopy {
    private AsyncCopy() {}

    /** Begins an operation. */
    private interface Operation {
        void begin(ByteBuffer buffer, long position, CompletionHandler<Integer, Void> handler);
    }

    /** One after the other, with one buffer. Who comes second, the return of the method or the completion, goes on. */
    private static final class Transfer<A> implements CompletionHandler<Integer, Void> {
        private static final ThreadLocal<ByteBuffer> BUFFERS = new ThreadLocal<>();

        private final Operation read;
        private final Operation write;
        private final A attachment;
        private final CompletionHandler<Long, ? super A> handler;
        private final ByteBuffer buffer;
        private final AtomicInteger arrived = new AtomicInteger();
        private boolean reading = true;
        private long got;
        private long put;
        private int result;
        private Throwable failure;

        Transfer(
                Operation read,
                Operation write,
                int capacity,
                A attachment,
                CompletionHandler<Long, ? super A> handler) {
            this.read = read;
            this.write = write;
            this.attachment = attachment;
            this.handler = handler;
            var kept = BUFFERS.get();
            if (kept == null || kept.capacity() != capacity) {
                kept = ByteBuffer.allocate(capacity);
                BUFFERS.set(kept);
            }
            buffer = kept.clear();
        }

        void go() {
            while (true) {
                arrived.set(0);
                try {
                    if (reading) {
                        read.begin(buffer, got, this);
                    } else {
                        write.begin(buffer, put, this);
                    }
                } catch (Throwable why) {
                    failure = why;
                    arrived.set(1);
                }
                if (arrived.getAndIncrement() == 0) {
                    return;
                }
                if (!next()) {
                    return;
                }
            }
        }

        /** False when it is over. */
        private boolean next() {
            if (failure != null) {
                handler.failed(failure, attachment);
                return false;
            }
            if (!reading) {
                put += result;
                if (!buffer.hasRemaining()) {
                    buffer.clear();
                    reading = true;
                }
            } else if (result < 0) {
                handler.completed(put, attachment);
                return false;
            } else if (result > 0) {
                got += result;
                buffer.flip();
                reading = false;
            }
            return true;
        }

        private void told() {
            if (arrived.getAndIncrement() == 1 && next()) {
                go();
            }
        }

        @Override
        public void completed(Integer count, Void none) {
            result = count;
            told();
        }

        @Override
        public void failed(Throwable why, Void none) {
            failure = why;
            told();
        }
    }

    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        check(from, to, capacity, handler);
        new Transfer<A>(
                        (buffer, position, then) -> from.read(buffer, null, then),
                        (buffer, position, then) -> to.write(buffer, null, then),
                        capacity,
                        attachment,
                        handler)
                .go();
    }

    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        check(from, to, capacity, handler);
        new Transfer<A>(
                        (buffer, position, then) -> from.read(buffer, position, null, then),
                        (buffer, position, then) -> to.write(buffer, position, null, then),
                        capacity,
                        attachment,
                        handler)
                .go();
    }

    private static void check(Object from, Object to, int capacity, Object handler) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(handler, "handler");
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
    }
}
