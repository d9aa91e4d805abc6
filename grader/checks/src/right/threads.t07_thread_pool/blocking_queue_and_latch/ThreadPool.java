package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** A queue of the JDK, a poison pill a worker, a latch a handle; submitters share a lock, shutdown has it alone. */
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
        return new InOrder<>(handles, deadline);
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
}
