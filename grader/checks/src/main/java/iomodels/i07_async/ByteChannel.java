package iomodels.i07_async;

import iomodels.i07_async.Operation.Kind;
import iomodels.i07_async.Operation.Outcome;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The kit's channel of a stream: what is begun on it goes into the traffic.
 *
 * @param reads whose reads they are
 * @param writes whose writes they are
 */
record ByteChannel(Supplier<Traffic> reads, Supplier<Traffic> writes) implements AsynchronousByteChannel {
    ByteChannel(Traffic traffic) {
        this(() -> traffic, () -> traffic);
    }

    @Override
    public <A> void read(ByteBuffer into, A attachment, CompletionHandler<Integer, ? super A> handler) {
        reads.get().begins(new Operation(Kind.READ, into, -1, outcome -> tell(outcome, attachment, handler)));
    }

    @Override
    public <A> void write(ByteBuffer from, A attachment, CompletionHandler<Integer, ? super A> handler) {
        writes.get().begins(new Operation(Kind.WRITE, from, -1, outcome -> tell(outcome, attachment, handler)));
    }

    static <A> void tell(Outcome outcome, A attachment, CompletionHandler<Integer, ? super A> handler) {
        outcome.failure()
                .ifPresentOrElse(
                        why -> handler.failed(why, attachment), () -> handler.completed(outcome.count(), attachment));
    }

    @Override
    public Future<Integer> read(ByteBuffer into) {
        var future = new CompletableFuture<Integer>();
        reads.get().begins(new Operation(Kind.READ, into, -1, outcome -> tell(outcome, future)));
        return future;
    }

    @Override
    public Future<Integer> write(ByteBuffer from) {
        var future = new CompletableFuture<Integer>();
        writes.get().begins(new Operation(Kind.WRITE, from, -1, outcome -> tell(outcome, future)));
        return future;
    }

    static void tell(Outcome outcome, CompletableFuture<Integer> future) {
        outcome.failure().ifPresentOrElse(future::completeExceptionally, () -> future.complete(outcome.count()));
    }

    @Override
    public boolean isOpen() {
        reads.get().faults().add("C12", FileChannel.ASKED, "isOpen() was called");
        return true;
    }

    @Override
    public void close() {
        reads.get().faults().add("C12", "the channels stay open", "close() was called");
    }
}
