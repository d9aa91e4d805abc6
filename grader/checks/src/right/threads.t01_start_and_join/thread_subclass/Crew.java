package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Functions run in a subclass of Thread, which keeps its own ending; no lock, a queue that many may add to. */
public final class Crew<T> {
    private record Member<T>(Thread thread, Supplier<Ending<T>> ending) {}

    private final boolean daemon;
    private final ConcurrentLinkedQueue<Member<T>> members = new ConcurrentLinkedQueue<>();

    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    private static final class Runner<T> extends Thread {
        private final Callable<? extends T> task;
        private T value;
        private Throwable failure;

        Runner(Callable<? extends T> task) {
            this.task = Objects.requireNonNull(task);
        }

        @Override
        public void run() {
            try {
                value = task.call();
            } catch (Throwable any) {
                failure = any;
            }
        }

        Ending<T> ending() {
            return failure == null ? new Ending.Returned<>(value) : new Ending.Failed<>(failure);
        }
    }

    public void start(Callable<? extends T> task) {
        var runner = new Runner<T>(task);
        runner.setDaemon(daemon);
        runner.start();
        members.add(new Member<>(runner, runner::ending));
    }

    public void start(Thread thread) {
        thread.setDaemon(daemon);
        var failures = new ArrayList<Throwable>();
        thread.setUncaughtExceptionHandler((self, failure) -> failures.add(failure));
        thread.start();
        members.add(new Member<>(
                thread,
                () -> failures.isEmpty() ? new Ending.Returned<>(null) : new Ending.Failed<>(failures.getFirst())));
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var endings = new ArrayList<Ending<T>>();
        for (var member : List.copyOf(members)) {
            var left = deadline - System.nanoTime();
            if (left > 0) {
                member.thread().join(left / 1_000_000, (int) (left % 1_000_000));
            }
            endings.add(
                    member.thread().isAlive()
                            ? new Ending.Running<>()
                            : member.ending().get());
        }
        return List.copyOf(endings);
    }
}
