// loses: C1
// because: isDone() reads the plain state without the monitor: it may not see that the task has ended.
package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A task on its way to its end, and the handle to it. */
final class Job<T> implements Handle<T> {
    private enum State {
        WAITING,
        RUNNING,
        RETURNED,
        FAILED,
        CANCELLED
    }

    private final Callable<? extends T> task;
    // The rest is guarded by this object's monitor.
    private State state = State.WAITING;
    private T value;
    private Throwable failure;
    private List<Consumer<? super Handle<T>>> callbacks = new ArrayList<>();

    Job(Callable<? extends T> task) {
        this.task = task;
    }

    /** Calls the task, unless it has been cancelled; for the worker that took it from the queue. Throws nothing. */
    void run() {
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.RUNNING;
        }
        T returned = null;
        Throwable thrown = null;
        try {
            returned = task.call();
        } catch (Throwable any) { // an Error as well: whoever waits for the result must learn of it
            thrown = any;
        }
        List<Consumer<? super Handle<T>>> due;
        synchronized (this) {
            value = returned;
            failure = thrown;
            due = end(thrown == null ? State.RETURNED : State.FAILED);
        }
        due.forEach(this::tell);
    }

    @Override
    public boolean cancel() {
        List<Consumer<? super Handle<T>>> due;
        synchronized (this) {
            if (state != State.WAITING) {
                return state == State.CANCELLED;
            }
            due = end(State.CANCELLED);
        }
        due.forEach(this::tell);
        return true;
    }

    /** The last change, in the monitor; returns the callbacks, which nobody else will see any more. */
    private List<Consumer<? super Handle<T>>> end(State how) {
        state = how;
        notifyAll();
        var due = callbacks;
        callbacks = List.of();
        return due;
    }

    @Override
    public void addDoneCallback(Consumer<? super Handle<T>> callback) {
        if (callback == null) {
            throw new NullPointerException("callback");
        }
        synchronized (this) {
            if (!isDone()) {
                callbacks.add(callback);
                return;
            }
        }
        tell(callback);
    }

    /** Outside of the monitor. */
    private void tell(Consumer<? super Handle<T>> callback) {
        try {
            callback.accept(this);
        } catch (Throwable dropped) { // C5: what a callback throws is nobody else's business
            return;
        }
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
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!isDone()) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("the task has not ended within " + timeout);
            }
            wait(left / 1_000_000 + 1); // rounded up: wait(0) would mean for ever
        }
        return outcome();
    }

    private T outcome() throws ExecutionException {
        if (state == State.CANCELLED) {
            throw new CancellationException("the task was cancelled");
        }
        if (state == State.FAILED) {
            throw new ExecutionException(failure);
        }
        return value;
    }

    @Override
    public boolean isDone() {
        return state != State.WAITING && state != State.RUNNING;
    }

    @Override
    public synchronized boolean isCancelled() {
        return state == State.CANCELLED;
    }
}
