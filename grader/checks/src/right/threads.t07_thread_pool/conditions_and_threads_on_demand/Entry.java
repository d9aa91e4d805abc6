package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

final class Entry<T> implements Handle<T> {
    private final ReentrantLock lock;
    private final ArrayDeque<Entry<?>> queue;
    private final Callable<? extends T> task;
    private final Condition over;
    private final ArrayDeque<Consumer<? super Handle<T>>> callbacks = new ArrayDeque<>();
    private boolean begun;
    private boolean done;
    private boolean cancelled;
    private T value;
    private Throwable failure;

    Entry(ReentrantLock lock, ArrayDeque<Entry<?>> queue, Callable<? extends T> task) {
        this.lock = lock;
        this.queue = queue;
        this.over = lock.newCondition();
        this.task = task;
    }

    /** Called with the lock held. */
    void begin() {
        begun = true;
    }

    void work() {
        Thread.interrupted();
        T result = null;
        Throwable thrown = null;
        try {
            result = task.call();
        } catch (Throwable any) {
            thrown = any;
        }
        lock.lock();
        try {
            value = result;
            failure = thrown;
            done = true;
            over.signalAll();
        } finally {
            lock.unlock();
        }
        callAll();
    }

    /** After the end nobody adds any more: this thread alone has the queue. */
    private void callAll() {
        for (var callback : callbacks) {
            quietly(callback);
        }
    }

    private void quietly(Consumer<? super Handle<T>> callback) {
        try {
            callback.accept(this);
        } catch (Throwable dropped) {
            // the contract drops it
        }
    }

    @Override
    public boolean cancel() {
        lock.lock();
        try {
            if (begun || done) {
                return cancelled;
            }
            queue.remove(this);
            cancelled = true;
            done = true;
            over.signalAll();
        } finally {
            lock.unlock();
        }
        callAll();
        return true;
    }

    @Override
    public void addDoneCallback(Consumer<? super Handle<T>> callback) {
        Objects.requireNonNull(callback);
        lock.lock();
        try {
            if (!done) {
                callbacks.add(callback);
                return;
            }
        } finally {
            lock.unlock();
        }
        quietly(callback);
    }

    @Override
    public T result() throws ExecutionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!done) {
                over.await();
            }
            return told();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public T result(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
        var left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (!done) {
                if (left <= 0) {
                    throw new TimeoutException();
                }
                left = over.awaitNanos(left);
            }
            return told();
        } finally {
            lock.unlock();
        }
    }

    private T told() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException("the task failed", failure);
        }
        return value;
    }

    @Override
    public boolean isDone() {
        lock.lock();
        try {
            return done;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isCancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }
}
