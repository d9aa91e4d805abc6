package iomodels.i07_async;

import iomodels.i07_async.Operation.Kind;
import iomodels.i07_async.Operation.Outcome;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The kit's channel of a file: what is begun on it goes into the traffic. */
final class FileChannel extends AsynchronousFileChannel {
    static final String ASKED = "nothing but read, write and size is asked of the channels";

    private final Supplier<Traffic> traffic;
    private final long sizeThen;

    /** @param sizeThen the size that it tells: it has grown since */
    FileChannel(Supplier<Traffic> traffic, long sizeThen) {
        this.traffic = traffic;
        this.sizeThen = sizeThen;
    }

    private void begins(Kind kind, ByteBuffer buffer, long position, Consumer<Outcome> telling) {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        traffic.get().begins(new Operation(kind, buffer, position, telling));
    }

    @Override
    public <A> void read(ByteBuffer into, long at, A attachment, CompletionHandler<Integer, ? super A> handler) {
        begins(Kind.READ, into, at, outcome -> ByteChannel.tell(outcome, attachment, handler));
    }

    @Override
    public <A> void write(ByteBuffer from, long at, A attachment, CompletionHandler<Integer, ? super A> handler) {
        begins(Kind.WRITE, from, at, outcome -> ByteChannel.tell(outcome, attachment, handler));
    }

    @Override
    public Future<Integer> read(ByteBuffer into, long at) {
        var future = new CompletableFuture<Integer>();
        begins(Kind.READ, into, at, outcome -> ByteChannel.tell(outcome, future));
        return future;
    }

    @Override
    public Future<Integer> write(ByteBuffer from, long at) {
        var future = new CompletableFuture<Integer>();
        begins(Kind.WRITE, from, at, outcome -> ByteChannel.tell(outcome, future));
        return future;
    }

    @Override
    public long size() {
        return sizeThen;
    }

    private void forbidden(String what) {
        traffic.get().faults().add("C12", ASKED, what + " was called");
    }

    @Override
    public AsynchronousFileChannel truncate(long size) {
        forbidden("truncate(" + size + ")");
        return this;
    }

    @Override
    public void force(boolean metaData) {
        forbidden("force(" + metaData + ")");
    }

    @Override
    public <A> void lock(
            long at, long size, boolean shared, A attachment, CompletionHandler<FileLock, ? super A> handler) {
        forbidden("lock(…)");
    }

    @Override
    public Future<FileLock> lock(long position, long size, boolean shared) {
        forbidden("lock(…)");
        return CompletableFuture.failedFuture(new UnsupportedOperationException("lock"));
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        forbidden("tryLock(…)");
        throw new UnsupportedOperationException("tryLock");
    }

    @Override
    public boolean isOpen() {
        forbidden("isOpen()");
        return true;
    }

    @Override
    public void close() {
        traffic.get().faults().add("C12", "the channels stay open", "close() was called");
    }
}
