// loses: C1, C6
// because: the end of a task notifies one of those who wait for its result: the others wait for ever.
// may lose: C2, C5
package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
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
        return new InOrder<>(handles, deadline);
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
}
