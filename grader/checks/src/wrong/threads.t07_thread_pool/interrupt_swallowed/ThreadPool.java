// loses: C9
// because: result() catches the InterruptedException and goes on to wait.
package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

public final class ThreadPool {
    private final List<Thread> threads = new ArrayList<>();
    private final LinkedList<Task<?>> queue = new LinkedList<>();
    private boolean closed;

    public ThreadPool(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers");
        }
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(this::work);
            thread.setDaemon(false);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (true) {
            Task<?> task = take();
            if (task == null) {
                return;
            }
            Thread.interrupted();
            task.run();
        }
    }

    private synchronized Task<?> take() {
        while (queue.isEmpty()) {
            if (closed) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                continue;
            }
        }
        return queue.removeFirst();
    }

    public <T> Handle<T> submit(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        Task<T> handle = new Task<>(task);
        synchronized (this) {
            checkOpen();
            queue.addLast(handle);
            notify();
        }
        return handle;
    }

    private synchronized void checkOpen() {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
    }

    public <A, R> Results<R> map(
            Function<? super A, ? extends R> function, Iterable<? extends A> arguments, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Objects.requireNonNull(function);
        Objects.requireNonNull(arguments);
        checkOpen();
        List<Handle<R>> handles = new ArrayList<>();
        for (A argument : arguments) {
            handles.add(submit(() -> function.apply(argument)));
        }
        return new Results<R>() {
            private int index;

            @Override
            public boolean hasNext() {
                return index < handles.size();
            }

            @Override
            public R next() throws ExecutionException, InterruptedException, TimeoutException {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Handle<R> handle = handles.get(index);
                try {
                    R result = handle.result(Duration.ofNanos(deadline - System.nanoTime()));
                    index++;
                    return result;
                } catch (ExecutionException e) {
                    index++;
                    throw e;
                }
            }
        };
    }

    public void shutdown(boolean wait) throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (wait) {
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static class Task<T> implements Handle<T> {
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
                try {
                    wait();
                } catch (InterruptedException e) {
                    continue;
                }
            }
            return outcome();
        }

        @Override
        public synchronized T result(Duration timeout)
                throws ExecutionException, InterruptedException, TimeoutException {
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
}
