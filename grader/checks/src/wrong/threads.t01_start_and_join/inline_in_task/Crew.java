// loses: C1
// because: a function that a function of this crew starts runs at once, in its starter's thread.
package threads.t01_start_and_join;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public final class Crew<T> {
    private static final Object GATE = new Object();
    private final boolean daemon;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final ArrayList<Thread> threads = new ArrayList<>();
    private final Map<Thread, Ending<T>> results = Collections.synchronizedMap(new IdentityHashMap<>());
    private int ended; // of the first threads in the list
    private boolean reaping;

    private final class Worker extends Thread {
        private final Callable<? extends T> task;

        Worker(Callable<? extends T> task) {
            this.task = task;
            setDaemon(daemon);
        }

        @Override
        public void run() {
            if (early != null) {
                results.put(this, early);
                return;
            }
            results.put(this, outcome());
        }

        private Ending<T> early;

        private Ending<T> outcome() {
            Ending<T> result;
            try {
                result = new Ending.Returned<>(task.call());
            } catch (Throwable e) {
                result = new Ending.Failed<>(e);
            }
            return result;
        }
    }

    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    public void start(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        var worker = new Worker(task);
        if (Thread.currentThread() instanceof Crew<?>.Worker boss && threads.contains(boss)) {
            worker.early = worker.outcome();
        }
        enlist(worker);
    }

    public void start(Thread thread) {
        Objects.requireNonNull(thread);
        synchronized (GATE) {
            if (thread.getState() != Thread.State.NEW) {
                throw new IllegalThreadStateException();
            }
            thread.setDaemon(daemon);
            thread.setUncaughtExceptionHandler((t, e) -> results.put(t, new Ending.Failed<>(e)));
            enlist(thread);
        }
    }

    private void enlist(Thread thread) {
        lock.lock();
        try {
            thread.start();
            threads.add(thread);
            if (!reaping) {
                reaping = true;
                Thread.ofVirtual().start(this::reap);
            }
        } finally {
            lock.unlock();
        }
    }

    private void reap() {
        for (; ; ) {
            Thread oldest;
            lock.lock();
            try {
                if (ended == threads.size()) {
                    reaping = false;
                    return;
                }
                oldest = threads.get(ended);
            } finally {
                lock.unlock();
            }
            try {
                oldest.join();
            } catch (InterruptedException e) {
                continue;
            }
            lock.lock();
            try {
                ended++;
                change.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        final long begin = System.nanoTime();
        final long nanos = timeout.isPositive() ? timeout.toNanos() : 0;
        List<Thread> mine;
        lock.lock();
        try {
            mine = List.copyOf(threads);
            while (ended < mine.size()) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    break;
                }
                change.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        var endings = new ArrayList<Ending<T>>(mine.size());
        for (var thread : mine) {
            if (thread.isAlive()) {
                endings.add(new Ending.Running<>());
            } else {
                var result = results.get(thread);
                endings.add(result == null ? new Ending.Returned<>(null) : result);
            }
        }
        return endings;
    }
}
