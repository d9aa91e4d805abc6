package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A task on its way from {@code submit} to its end, and the handle to it.
 *
 * <p><b>Symptom.</b> Now and then a callback is never called, or twice; a cancelled task runs all the same.
 *
 * <p><b>Wrong.</b> {@code if (isDone()) callback.accept(this); else callbacks.add(callback);} — the task may end
 * between the question and the answer, and its worker has gone through the list already. To hold the lock while
 * callbacks run cures that and brings something worse: foreign code, which may wait for a thread that needs this very
 * lock.
 *
 * <p><b>Right.</b> All that can happen to a task is a change of one state, each in one step under the monitor: WAITING
 * becomes RUNNING or CANCELLED, whichever comes first; RUNNING becomes RETURNED or FAILED. Whoever makes the last
 * change takes the list of callbacks with it, in the same step, and calls them afterwards, outside. A callback is then
 * either in the list that was taken, or its adder sees that the task has ended.
 */
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
    public synchronized boolean isDone() {
        return state != State.WAITING && state != State.RUNNING;
    }

    @Override
    public synchronized boolean isCancelled() {
        return state == State.CANCELLED;
    }
}
