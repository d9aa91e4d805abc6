package iomodels.i07_async;

import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One pump or copy under way. One operation is pending at a time, so its fields belong to whoever takes the next turn;
 * {@code turns} hands them from thread to thread.
 */
final class Transfer<A> implements CompletionHandler<Integer, Void> {
    /** A read or a write, at a position where there are positions. */
    @FunctionalInterface
    interface Operation {
        void begin(ByteBuffer buffer, long position, CompletionHandler<Integer, Void> told);
    }

    private final Operation read;
    private final Operation write;
    private final ByteBuffer buffer;
    private final A attachment;
    private final CompletionHandler<Long, ? super A> handler;
    /** How often somebody has asked for a turn that was not taken yet. */
    private final AtomicInteger turns = new AtomicInteger();

    private boolean reading;
    private boolean ended;
    private int count;
    /** What has stopped it, if anything has. */
    private Throwable failure;
    /** How many bytes are written, and so where the next one goes. */
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

    /**
     * The next step. If a turn is running on some thread, perhaps further down on this very stack, that one takes the
     * step as well: so the stack does not grow, and nobody waits.
     */
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

    /** What the last completion means: after a read the buffer is turned round, after a write something is gone. */
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
        } catch (Throwable thrown) {
            failed(thrown, null); // asks the turn that is running for one more
        }
    }
}
