// loses: C7
// because: what is read next goes into the array that is being written
// may lose: C2, C3, C10
package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class AsyncCopy {
    private AsyncCopy() {}

    interface Begin {
        void begin(ByteBuffer buffer, long position, CompletionHandler<Integer, ByteBuffer> told);
    }

    public static <A> void pump(
            AsynchronousByteChannel from,
            AsynchronousByteChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(handler);
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        new Pump<>(
                        (buffer, at, told) -> from.read(buffer, buffer, told),
                        (buffer, at, told) -> to.write(buffer, buffer, told),
                        capacity,
                        attachment,
                        handler)
                .happened(() -> {});
    }

    public static <A> void copy(
            AsynchronousFileChannel from,
            AsynchronousFileChannel to,
            int capacity,
            A attachment,
            CompletionHandler<Long, ? super A> handler) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(handler);
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        new Pump<>(
                        (buffer, at, told) -> from.read(buffer, at, buffer, told),
                        (buffer, at, told) -> to.write(buffer, at, buffer, told),
                        capacity,
                        attachment,
                        handler)
                .happened(() -> {});
    }

    private static final class Pump<A> {
        private final Begin read;
        private final Begin write;
        private final A attachment;
        private final CompletionHandler<Long, ? super A> handler;
        private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
        private final AtomicInteger open = new AtomicInteger();
        private final ArrayDeque<ByteBuffer> empty = new ArrayDeque<>();
        private final ArrayDeque<ByteBuffer> full = new ArrayDeque<>();
        private boolean reading;
        private boolean writing;
        private boolean end;
        private boolean over;
        private long bytesRead;
        private long bytesWritten;

        Pump(Begin read, Begin write, int capacity, A attachment, CompletionHandler<Long, ? super A> handler) {
            this.read = read;
            this.write = write;
            this.attachment = attachment;
            this.handler = handler;
            byte[] bytes = new byte[capacity];
            empty.add(ByteBuffer.wrap(bytes));
            empty.add(ByteBuffer.wrap(bytes));
        }

        void happened(Runnable event) {
            events.add(event);
            if (open.getAndIncrement() == 0) {
                do {
                    events.remove().run();
                    if (!over) {
                        goOn();
                    }
                } while (open.decrementAndGet() > 0);
            }
        }

        private void goOn() {
            if (end && full.isEmpty()) {
                over = true;
                handler.completed(bytesWritten, attachment);
                return;
            }
            if (!writing && !full.isEmpty()) {
                writing = true;
                begin(write, full.peek(), bytesWritten, this::written);
            }
            if (!reading && !end && !over && !empty.isEmpty()) {
                reading = true;
                begin(read, empty.remove(), bytesRead, this::read);
            }
        }

        private void read(ByteBuffer buffer, int count) {
            reading = false;
            if (count < 0) {
                end = true;
            } else if (count == 0) {
                empty.add(buffer);
            } else {
                bytesRead += count;
                full.add(buffer.flip());
            }
        }

        private void written(ByteBuffer buffer, int count) {
            writing = false;
            bytesWritten += count;
            if (!buffer.hasRemaining()) {
                full.remove();
                empty.add(buffer.clear());
            }
        }

        interface Done {
            void done(ByteBuffer buffer, int count);
        }

        private void begin(Begin operation, ByteBuffer buffer, long at, Done done) {
            try {
                operation.begin(buffer, at, new CompletionHandler<>() {
                    @Override
                    public void completed(Integer count, ByteBuffer same) {
                        happened(() -> done.done(same, count));
                    }

                    @Override
                    public void failed(Throwable why, ByteBuffer same) {
                        happened(() -> fail(why));
                    }
                });
            } catch (Throwable thrown) {
                fail(thrown);
            }
        }

        private void fail(Throwable why) {
            if (!over) {
                over = true;
                handler.failed(why, attachment);
            }
        }
    }
}
