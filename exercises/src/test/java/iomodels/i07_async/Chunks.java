package iomodels.i07_async;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** A channel in memory that does a few bytes at a time, and tells of it from a thread of its own. */
final class Chunks implements AsynchronousByteChannel {
    private static final ThreadFactory DAEMONS = Thread.ofPlatform().daemon().factory();

    private final Executor told = Executors.newSingleThreadExecutor(DAEMONS);
    private final ByteBuffer given;
    private final int atOnce;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private volatile IOException failure;
    private volatile boolean closed;

    Chunks(byte[] given, int atOnce) {
        this.given = ByteBuffer.wrap(given);
        this.atOnce = atOnce;
    }

    Chunks failingWith(IOException why) {
        failure = why;
        return this;
    }

    byte[] written() {
        return taken.toByteArray();
    }

    @Override
    public <A> void read(ByteBuffer into, A attachment, CompletionHandler<Integer, ? super A> handler) {
        told.execute(() -> {
            var count = Math.min(Math.min(atOnce, into.remaining()), given.remaining());
            for (var i = 0; i < count; i++) {
                into.put(given.get());
            }
            tell(count == 0 ? -1 : count, attachment, handler);
        });
    }

    @Override
    public <A> void write(ByteBuffer from, A attachment, CompletionHandler<Integer, ? super A> handler) {
        told.execute(() -> {
            var count = Math.min(atOnce, from.remaining());
            for (var i = 0; i < count; i++) {
                taken.write(from.get());
            }
            tell(count, attachment, handler);
        });
    }

    private <A> void tell(int count, A attachment, CompletionHandler<Integer, ? super A> handler) {
        if (failure == null) {
            handler.completed(count, attachment);
        } else {
            handler.failed(failure, attachment);
        }
    }

    @Override
    public Future<Integer> read(ByteBuffer into) {
        var future = new CompletableFuture<Integer>();
        read(into, future, new Completing());
        return future;
    }

    @Override
    public Future<Integer> write(ByteBuffer from) {
        var future = new CompletableFuture<Integer>();
        write(from, future, new Completing());
        return future;
    }

    private static final class Completing implements CompletionHandler<Integer, CompletableFuture<Integer>> {
        @Override
        public void completed(Integer count, CompletableFuture<Integer> future) {
            future.complete(count);
        }

        @Override
        public void failed(Throwable why, CompletableFuture<Integer> future) {
            future.completeExceptionally(why);
        }
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
