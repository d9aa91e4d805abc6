package threads.t07_thread_pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
            var entry = new Entry<T>(lock, queue, task);
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
                entry.begin();
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
        return new InOrder<>(handles, deadline);
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
}
