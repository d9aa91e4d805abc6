package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Joins by hand: a thread that ends notifies all who wait on it, which is what join() is made of. */
public final class Crew<T> {
    private final boolean daemon;
    private final Object lock = new Object();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Ending<T>> endings = new ArrayList<>();

    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    public void start(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        synchronized (lock) {
            var index = endings.size();
            var thread = new Thread(() -> {
                Ending<T> ending;
                try {
                    ending = new Ending.Returned<>(task.call());
                } catch (Throwable failure) {
                    ending = new Ending.Failed<>(failure);
                }
                put(index, ending);
            });
            add(thread);
        }
    }

    public void start(Thread thread) {
        Objects.requireNonNull(thread);
        synchronized (lock) {
            if (thread.getState() != Thread.State.NEW) {
                throw new IllegalThreadStateException();
            }
            var index = endings.size();
            thread.setUncaughtExceptionHandler((self, failure) -> put(index, new Ending.Failed<>(failure)));
            add(thread);
        }
    }

    private void add(Thread thread) {
        thread.setDaemon(daemon);
        thread.start();
        threads.add(thread);
        endings.add(new Ending.Returned<>(null)); // until the thread says something else
    }

    private void put(int index, Ending<T> ending) {
        synchronized (lock) {
            endings.set(index, ending);
        }
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        List<Thread> waitedFor;
        synchronized (lock) {
            waitedFor = List.copyOf(threads);
        }
        var ended = new boolean[waitedFor.size()];
        for (var i = 0; i < ended.length; i++) {
            ended[i] = waitFor(waitedFor.get(i), deadline);
        }
        synchronized (lock) {
            var result = new ArrayList<Ending<T>>();
            for (var i = 0; i < ended.length; i++) {
                result.add(ended[i] ? endings.get(i) : new Ending.Running<>());
            }
            return result;
        }
    }

    private static boolean waitFor(Thread thread, long deadline) throws InterruptedException {
        synchronized (thread) {
            while (thread.isAlive()) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                thread.wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        }
    }
}
