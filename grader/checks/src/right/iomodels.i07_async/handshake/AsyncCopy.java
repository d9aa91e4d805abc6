package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.atomic.AtomicReference;

/** Who comes second goes on: the one that began the operation, or the one that is told of its completion. */
public final class AsyncCopy {
    private AsyncCopy() {}

    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        check(from, to, capacity, handler);
        new Copying<A>(capacity, attachment, handler) {
            @Override
            void read(ByteBuffer buffer, long at) {
                from.read(buffer, null, this);
            }

            @Override
            void write(ByteBuffer buffer, long at) {
                to.write(buffer, null, this);
            }
        }.loop();
    }

    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        check(from, to, capacity, handler);
        new Copying<A>(capacity, attachment, handler) {
            @Override
            void read(ByteBuffer buffer, long at) {
                from.read(buffer, at, null, this);
            }

            @Override
            void write(ByteBuffer buffer, long at) {
                to.write(buffer, at, null, this);
            }
        }.loop();
    }

    private static void check(Object from, Object to, int capacity, Object handler) {
        if (from == null || to == null || handler == null) {
            throw new NullPointerException("from, to and handler must be there");
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
    }

    private abstract static class Copying<A> implements CompletionHandler<Integer, Object> {
        private enum Meeting {
            NOBODY,
            BEGINNER,
            TELLER
        }

        private final AtomicReference<Meeting> meeting = new AtomicReference<>(Meeting.NOBODY);
        private final ByteBuffer room;
        private final A attachment;
        private final CompletionHandler<Long, ? super A> handler;
        private ByteBuffer left;
        private Integer result;
        private Throwable failure;
        private long total;

        Copying(int capacity, A attachment, CompletionHandler<Long, ? super A> handler) {
            this.room = ByteBuffer.allocate(capacity);
            this.attachment = attachment;
            this.handler = handler;
        }

        abstract void read(ByteBuffer buffer, long at);

        abstract void write(ByteBuffer buffer, long at);

        @Override
        public void completed(Integer count, Object none) {
            result = count;
            if (!meeting.compareAndSet(Meeting.NOBODY, Meeting.TELLER) && settled()) {
                loop();
            }
        }

        @Override
        public void failed(Throwable why, Object none) {
            failure = why;
            completed(0, none);
        }

        void loop() {
            do {
                meeting.set(Meeting.NOBODY);
                try {
                    if (left == null) {
                        read(room.clear(), total);
                    } else {
                        write(left, total);
                    }
                } catch (Throwable thrown) {
                    handler.failed(thrown, attachment);
                    return;
                }
                if (meeting.compareAndSet(Meeting.NOBODY, Meeting.BEGINNER)) {
                    return;
                }
            } while (settled());
        }

        private boolean settled() {
            if (failure != null) {
                handler.failed(failure, attachment);
                return false;
            }
            if (left == null) {
                if (result == -1) {
                    handler.completed(total, attachment);
                    return false;
                }
                room.flip();
                left = room.hasRemaining() ? room : null;
            } else {
                total += result;
                left = left.hasRemaining() ? left : null;
            }
            return true;
        }
    }
}
