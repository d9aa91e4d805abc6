package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.atomic.AtomicInteger;

final class Transfer<A> implements CompletionHandler<Integer, Void> {
    @FunctionalInterface
    interface Operation {
        void begin(ByteBuffer buffer, long position, CompletionHandler<Integer, Void> told);
    }

    private final Operation read;
    private final Operation write;
    private final ByteBuffer buffer;
    private final A attachment;
    private final CompletionHandler<Long, ? super A> handler;
    private final AtomicInteger turns = new AtomicInteger();

    private boolean reading;
    private boolean ended;
    private int count;
    private Throwable failure;
    private long written;

    Transfer(Operation read, Operation write, int capacity, A attachment, CompletionHandler<Long, ? super A> handler) {
        this.read = read;
        this.write = write;
        this.buffer = ByteBuffer.allocate(capacity).limit(0);
        this.attachment = attachment;
        this.handler = handler;
    }

    @Override
    public void completed(Integer result, Void none) {
        count = result;
        turn();
    }

    @Override
    public void failed(Throwable why, Void none) {
        failure = why;
        turn();
    }

    void turn() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        do {
            step();
        } while (turns.decrementAndGet() > 0);
    }

    private void step() {
        if (ended) {
            return;
        }
        account();
        if (failure != null) {
            ended = true;
            handler.failed(failure, attachment);
        } else if (count < 0) {
            ended = true;
            handler.completed(written, attachment);
        } else {
            next();
        }
    }

    private void account() {
        if (failure != null) {
            return;
        }
        if (reading) {
            buffer.flip();
        } else {
            written += count;
        }
    }

    private void next() {
        reading = !buffer.hasRemaining();
        try {
            if (reading) {
                read.begin(buffer.clear(), written, this);
            } else {
                write.begin(buffer, written, this);
            }
        } catch (RuntimeException thrown) {
            failed(thrown, null);
        }
    }
}
