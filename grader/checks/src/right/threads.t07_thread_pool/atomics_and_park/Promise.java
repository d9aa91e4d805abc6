package threads.t07_thread_pool;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One atomic reference: what the task is at. Callbacks carry a flag each, so that the two who may call one agree. */
final class Promise<T> implements Handle<T> {
    private static final Object WAITING = new Object();
    private static final Object RUNNING = new Object();
    private static final Object CANCELLED = new Object();

    private record Value(Object value) {}

    private record Failure(Throwable thrown) {}

    private record Callback<T>(Consumer<? super Handle<T>> consumer, AtomicBoolean taken) {}

    private final Callable<? extends T> task;
    private final AtomicReference<Object> state = new AtomicReference<>(WAITING);
    private final ConcurrentLinkedQueue<Thread> waiters = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Callback<T>> callbacks = new ConcurrentLinkedQueue<>();

    Promise(Callable<? extends T> task) {
        this.task = task;
    }

    void work() {
        if (state.compareAndSet(WAITING, RUNNING)) {
            Object end;
            try {
                end = new Value(task.call());
            } catch (Throwable thrown) {
                end = new Failure(thrown);
            }
            state.set(end);
            tellAll();
        }
    }

    private void tellAll() {
        waiters.forEach(LockSupport::unpark);
        callbacks.forEach(this::tell);
    }

    private void tell(Callback<T> callback) {
        if (callback.taken().compareAndSet(false, true)) {
            try {
                callback.consumer().accept(this);
            } catch (Throwable dropped) {
                // nobody is to notice
            }
        }
    }

    @Override
    public boolean cancel() {
        if (state.compareAndSet(WAITING, CANCELLED)) {
            tellAll();
            return true;
        }
        return state.get() == CANCELLED;
    }

    @Override
    public void addDoneCallback(Consumer<? super Handle<T>> consumer) {
        if (consumer == null) {
            throw new NullPointerException();
        }
        var callback = new Callback<T>(consumer, new AtomicBoolean());
        if (!isDone()) {
            callbacks.add(callback);
        }
        if (isDone()) {
            tell(callback);
        }
    }

    @Override
    public T result() throws ExecutionException, InterruptedException {
        try {
            return await(false, 0);
        } catch (TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public T result(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
        return await(true, System.nanoTime() + timeout.toNanos());
    }

    private T await(boolean timed, long deadline) throws ExecutionException, InterruptedException, TimeoutException {
        waiters.add(Thread.currentThread());
        try {
            while (!isDone()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                long left = deadline - System.nanoTime();
                if (!timed) {
                    LockSupport.park(this);
                } else if (left > 0) {
                    LockSupport.parkNanos(this, left);
                } else {
                    throw new TimeoutException();
                }
            }
        } finally {
            waiters.remove(Thread.currentThread());
        }
        return told();
    }

    @SuppressWarnings("unchecked") // what the task returned
    private T told() throws ExecutionException {
        return switch (state.get()) {
            case Value end -> (T) end.value();
            case Failure end -> throw new ExecutionException(end.thrown());
            default -> throw new CancellationException();
        };
    }

    @Override
    public boolean isDone() {
        var now = state.get();
        return now != WAITING && now != RUNNING;
    }

    @Override
    public boolean isCancelled() {
        return state.get() == CANCELLED;
    }
}
