// loses: C5
// because: every end of a task grants the rest the whole time-out anew.
package threads.t01_start_and_join;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public final class Crew<T> {
    private static final Object STARTING = new Object();
    private final boolean daemon;
    private final Object monitor = new Object();
    private final List<Task<T>> tasks = new ArrayList<>();

    private static final class Task<T> {
        Thread thread;
        T value;
        Throwable failure;
        boolean over;

        Ending<T> ending() {
            if (thread.isAlive()) {
                return new Ending.Running<>();
            }
            return failure != null ? new Ending.Failed<>(failure) : new Ending.Returned<>(value);
        }
    }

    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    public void start(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        var entry = new Task<T>();
        var thread = new Thread(() -> {
            try {
                entry.value = task.call();
            } catch (Throwable e) {
                entry.failure = e;
            }
        });
        thread.setDaemon(daemon);
        launch(entry, thread);
    }

    public void start(Thread thread) {
        Objects.requireNonNull(thread);
        synchronized (STARTING) {
            if (thread.getState() != Thread.State.NEW) {
                throw new IllegalThreadStateException("started before");
            }
            var entry = new Task<T>();
            thread.setDaemon(daemon);
            thread.setUncaughtExceptionHandler((t, e) -> entry.failure = e);
            launch(entry, thread);
        }
    }

    private void launch(Task<T> entry, Thread thread) {
        entry.thread = thread;
        synchronized (monitor) {
            thread.start();
            tasks.add(entry);
        }
        Thread.ofVirtual().start(() -> {
            joinFully(thread);
            synchronized (monitor) {
                entry.over = true;
                monitor.notifyAll();
            }
        });
    }

    private static void joinFully(Thread thread) {
        for (; ; ) {
            try {
                thread.join();
                return;
            } catch (InterruptedException e) {
                // nobody interrupts a watcher
            }
        }
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        long begin = System.nanoTime();
        long nanos = timeout.isPositive() ? timeout.toNanos() : 0;
        List<Task<T>> mine;
        synchronized (monitor) {
            mine = new ArrayList<>(tasks);
            int next = 0;
            boolean waited = false;
            for (; ; ) {
                while (next < mine.size() && mine.get(next).over) {
                    next++;
                    begin = waited ? System.nanoTime() : begin;
                }
                if (next == mine.size()) {
                    break;
                }
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    break;
                }
                waited = true;
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
        }
        var endings = new ArrayList<Ending<T>>();
        for (var task : mine) {
            endings.add(task.ending());
        }
        return endings;
    }
}
