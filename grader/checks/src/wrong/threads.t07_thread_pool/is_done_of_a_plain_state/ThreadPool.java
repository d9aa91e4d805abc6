package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

public final class ThreadPool {
    private final List<Thread> workers = new ArrayList<>();
    // Guarded by this object's monitor.
    private final Queue<Job<?>> waiting = new ArrayDeque<>();
    private boolean closed;

    /** A pool of so many workers. */
    public ThreadPool(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("a pool needs at least one worker, not " + workers);
        }
        for (var number = 1; number <= workers; number++) {
            this.workers.add(
                    Thread.ofPlatform().name("worker " + number).daemon(false).start(this::work));
        }
    }

    private void work() {
        for (var job = next(); job != null; job = next()) {
            Thread.interrupted(); // what was left behind is not for this task
            job.run();
        }
    }

    /** The next job; null when there is none and none will come. */
    private synchronized Job<?> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException meaningless) {
                continue; // a worker ends when the pool does, and its status is clear again
            }
        }
        return waiting.poll();
    }

    /** Has a worker call the task. */
    public <T> Handle<T> submit(Callable<? extends T> task) {
        var job = new Job<T>(Objects.requireNonNull(task));
        synchronized (this) {
            requireOpen();
            waiting.add(job);
            notify();
        }
        return job;
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new RejectedExecutionException("the pool has been shut down");
        }
    }

    /** Has the workers apply the function to every argument. */
    public <A, R> Results<R> map(
            Function<? super A, ? extends R> function, Iterable<? extends A> arguments, Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        Objects.requireNonNull(function);
        Objects.requireNonNull(arguments);
        requireOpen();
        var handles = new ArrayList<Handle<R>>();
        for (A argument : arguments) {
            handles.add(submit(() -> function.apply(argument)));
        }
        return new InOrder<>(handles.iterator(), deadline);
    }

    /** The handles of a map, asked one after the other. */
    private static final class InOrder<R> implements Results<R> {
        private final Iterator<Handle<R>> handles;
        private final long deadline;
        private Handle<R> current; // null: the next one is to be taken

        InOrder(Iterator<Handle<R>> handles, long deadline) {
            this.handles = handles;
            this.deadline = deadline;
        }

        @Override
        public boolean hasNext() {
            return current != null || handles.hasNext();
        }

        /** A result that was not waited for to its end stays the current one. */
        @Override
        public R next() throws ExecutionException, InterruptedException, TimeoutException {
            if (!hasNext()) {
                throw new NoSuchElementException("no further result");
            }
            if (current == null) {
                current = handles.next();
            }
            var handle = current;
            try {
                var result = handle.result(Duration.ofNanos(deadline - System.nanoTime()));
                current = null;
                return result;
            } catch (ExecutionException failed) {
                current = null;
                throw failed;
            }
        }
    }

    /** Lets the workers end after what was submitted. */
    public void shutdown(boolean wait) throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (wait) {
            for (var worker : workers) {
                worker.join();
            }
        }
    }
}
