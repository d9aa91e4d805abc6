package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** A queue of the JDK, one poison pill a worker, a latch in each handle; submitters share a lock, shutdown has it alone. */
public final class ThreadPool {
    private static final Runnable POISON = () -> {};

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public ThreadPool(int workers) {
        if (workers <= 0) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < workers; i++) {
            var thread = new Thread(this::loop, "pool-" + i);
            thread.setDaemon(false);
            threads.add(thread);
            thread.start();
        }
    }

    private void loop() {
        while (true) {
            try {
                var next = queue.take();
                if (next == POISON) {
                    return;
                }
                next.run();
            } catch (InterruptedException nobodysBusiness) {
                // taken up again
            }
        }
    }

    public <T> Handle<T> submit(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        var future = new Future<T>(task);
        gate.readLock().lock();
        try {
            checkOpen();
            queue.add(future);
        } finally {
            gate.readLock().unlock();
        }
        return future;
    }

    private void checkOpen() {
        gate.readLock().lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
        } finally {
            gate.readLock().unlock();
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
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                threads.forEach(thread -> queue.add(POISON));
            }
        } finally {
            gate.writeLock().unlock();
        }
        if (wait) {
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static final class Future<T> implements Handle<T>, Runnable {
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
}
