package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

final class Future<T> implements Handle<T>, Runnable {
    private enum Phase {
        WAITING,
        RUNNING,
        OVER,
        CANCELLED
    }

    private final Callable<? extends T> task;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
    private final CountDownLatch over = new CountDownLatch(1);
    private T value;
    private Throwable failure;
    private List<Consumer<? super Handle<T>>> callbacks = new ArrayList<>();

    Future(Callable<? extends T> task) {
        this.task = task;
    }

    @Override
    public void run() {
        if (!phase.compareAndSet(Phase.WAITING, Phase.RUNNING)) {
            return;
        }
        Thread.interrupted();
        try {
            value = task.call();
        } catch (Throwable any) {
            failure = any;
        }
        end(Phase.OVER);
    }

    private void end(Phase how) {
        List<Consumer<? super Handle<T>>> mine;
        synchronized (over) {
            phase.set(how);
            over.countDown();
            mine = callbacks;
            callbacks = null;
        }
        for (var callback : mine) {
            call(callback);
        }
    }

    private void call(Consumer<? super Handle<T>> callback) {
        try {
            callback.accept(this);
        } catch (Throwable ignored) {
            // by contract
        }
    }

    @Override
    public void addDoneCallback(Consumer<? super Handle<T>> callback) {
        Objects.requireNonNull(callback);
        synchronized (over) {
            if (callbacks != null) {
                callbacks.add(callback);
                return;
            }
        }
        call(callback);
    }

    @Override
    public boolean cancel() {
        synchronized (over) {
            if (!phase.compareAndSet(Phase.WAITING, Phase.CANCELLED)) {
                return phase.get() == Phase.CANCELLED;
            }
        }
        end(Phase.CANCELLED);
        return true;
    }

    @Override
    public T result() throws ExecutionException, InterruptedException {
        over.await();
        return get();
    }

    @Override
    public T result(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
        if (!over.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        return get();
    }

    private T get() throws ExecutionException {
        if (phase.get() == Phase.CANCELLED) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }

    @Override
    public boolean isDone() {
        return over.getCount() == 0;
    }

    @Override
    public boolean isCancelled() {
        return phase.get() == Phase.CANCELLED;
    }
}
