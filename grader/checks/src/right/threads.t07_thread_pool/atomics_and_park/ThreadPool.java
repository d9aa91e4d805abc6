package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * No lock: the sign bit of a counter says closed, the rest how many are being added; a semaphore counts the tasks that
 * are in the queue, and in the end one permit more for each worker.
 */
public final class ThreadPool {
    private static final long CLOSED = Long.MIN_VALUE;

    private final ConcurrentLinkedQueue<Promise<?>> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore items = new Semaphore(0);
    private final AtomicLong adding = new AtomicLong();
    private final Thread[] threads;

    public ThreadPool(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException();
        }
        threads = new Thread[workers];
        for (int i = 0; i < workers; i++) {
            threads[i] = Thread.ofPlatform().daemon(false).unstarted(this::work);
        }
        for (Thread thread : threads) {
            thread.start();
        }
    }

    private void work() {
        while (true) {
            items.acquireUninterruptibly();
            var next = queue.poll();
            if (next == null) {
                return; // permits without items come with the end alone
            }
            Thread.interrupted();
            next.work();
        }
    }

    public <T> Handle<T> submit(Callable<? extends T> task) {
        var promise = new Promise<T>(Objects.requireNonNull(task));
        long seen;
        do {
            seen = adding.get();
            if (seen < 0) {
                throw new RejectedExecutionException("shut down");
            }
        } while (!adding.compareAndSet(seen, seen + 1));
        queue.add(promise);
        items.release();
        leave();
        return promise;
    }

    /** The last one out, when closed, wakes the workers for the last time. */
    private void leave() {
        if (adding.decrementAndGet() == CLOSED) {
            items.release(threads.length);
        }
    }

    private void checkOpen() {
        if (adding.get() < 0) {
            throw new RejectedExecutionException("shut down");
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
        for (long seen = adding.get(); seen >= 0; seen = adding.get()) {
            if (adding.compareAndSet(seen, (seen + 1) | CLOSED)) {
                leave();
            }
        }
        if (wait) {
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
