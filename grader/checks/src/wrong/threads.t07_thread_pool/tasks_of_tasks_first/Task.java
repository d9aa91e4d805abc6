package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

final class Task<T> implements Handle<T> {
    private final Callable<? extends T> task;
    private List<Consumer<? super Handle<T>>> callbacks = new ArrayList<>();
    private boolean running;
    private boolean done;
    private boolean cancelled;
    private T value;
    private Throwable failure;

    Task(Callable<? extends T> task) {
        this.task = task;
    }

    void run() {
        synchronized (this) {
            if (cancelled) {
                return;
            }
            running = true;
        }
        T result = null;
        Throwable thrown = null;
        try {
            result = task.call();
        } catch (Throwable e) {
            thrown = e;
        }
        finish(result, thrown);
    }

    private void finish(T result, Throwable thrown) {
        List<Consumer<? super Handle<T>>> due;
        synchronized (this) {
            value = result;
            failure = thrown;
            done = true;
            due = callbacks;
            callbacks = new ArrayList<>();
            notifyAll();
        }
        for (Consumer<? super Handle<T>> callback : due) {
            call(callback);
        }
    }

    private void call(Consumer<? super Handle<T>> callback) {
        try {
            callback.accept(this);
        } catch (Throwable e) {
            return;
        }
    }

    @Override
    public boolean cancel() {
        synchronized (this) {
            if (running || done) {
                return cancelled;
            }
            cancelled = true;
        }
        finish(null, null);
        return true;
    }

    @Override
    public void addDoneCallback(Consumer<? super Handle<T>> callback) {
        Objects.requireNonNull(callback);
        synchronized (this) {
            if (!isDone()) {
                callbacks.add(callback);
                return;
            }
        }
        call(callback);
    }

    @Override
    public synchronized T result() throws ExecutionException, InterruptedException {
        while (!isDone()) {
            wait();
        }
        return outcome();
    }

    @Override
    public synchronized T result(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isDone()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException();
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return outcome();
    }

    private T outcome() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return value;
    }

    @Override
    public synchronized boolean isDone() {
        return done || cancelled;
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
