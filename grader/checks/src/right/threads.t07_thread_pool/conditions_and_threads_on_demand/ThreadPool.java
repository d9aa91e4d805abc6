package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** One lock for everything; a thread is started only when no worker is idle; a cancelled task leaves the queue. */
public final class ThreadPool {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Entry<?>> queue = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int most;
    private int idle;
    private boolean closed;

    public ThreadPool(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        most = workers;
    }

    public <T> Handle<T> submit(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        lock.lock();
        try {
            checkOpen();
            var entry = new Entry<T>(task);
            queue.addLast(entry);
            if (queue.size() <= idle) {
                work.signal();
            } else if (threads.size() < most) {
                var thread = new Thread(this::serve);
                thread.setDaemon(false);
                threads.add(thread);
                thread.start();
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException();
            }
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        lock.lock();
        try {
            while (true) {
                idle++;
                while (queue.isEmpty() && !closed) {
                    work.awaitUninterruptibly();
                }
                idle--;
                var entry = queue.pollFirst();
                if (entry == null) {
                    return;
                }
                entry.begun = true;
                lock.unlock();
                try {
                    entry.work();
                } finally {
                    lock.lock();
                }
            }
        } finally {
            lock.unlock();
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
        List<Thread> all;
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            all = List.copyOf(threads);
        } finally {
            lock.unlock();
        }
        for (int i = 0; wait && i < all.size(); i++) {
            all.get(i).join();
        }
    }

    private final class Entry<T> implements Handle<T> {
        private final Callable<? extends T> task;
        private final Condition over = lock.newCondition();
        private final ArrayDeque<Consumer<? super Handle<T>>> callbacks = new ArrayDeque<>();
        private boolean begun;
        private boolean done;
        private boolean cancelled;
        private T value;
        private Throwable failure;

        Entry(Callable<? extends T> task) {
            this.task = task;
        }

        private void work() {
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
}
