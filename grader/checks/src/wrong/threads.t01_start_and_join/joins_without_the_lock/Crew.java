// loses: C3
// because: start() has a lock and joinAll() has none: what another thread started may not be seen there.
package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

public final class Crew<T> {
    private static class Job<T> implements Runnable {
        private final Callable<? extends T> task;
        private volatile Ending<T> ending = new Ending.Returned<>(null);

        Job(Callable<? extends T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                ending = new Ending.Returned<>(task.call());
            } catch (Throwable failure) {
                ending = new Ending.Failed<>(failure);
            }
        }
    }

    private record Member<T>(Thread thread, Job<T> job, Member<T> before) {}

    private final boolean daemon;
    private Member<T> last;

    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    public void start(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        var job = new Job<T>(task);
        add(new Thread(job), job);
    }

    public void start(Thread thread) {
        Objects.requireNonNull(thread);
        add(thread, new Job<>(() -> null));
    }

    private synchronized void add(Thread thread, Job<T> job) {
        var member = new Member<>(thread, job, last);
        thread.setDaemon(daemon);
        thread.setUncaughtExceptionHandler((t, failure) -> job.ending = new Ending.Failed<>(failure));
        thread.start();
        last = member;
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Ending<T>> endings = new ArrayList<>();
        List<Member<T>> members = new ArrayList<>();
        for (var member = last; member != null; member = member.before) {
            members.add(0, member);
        }
        for (Member<T> member : members) {
            boolean ended = member.thread.join(Duration.ofNanos(deadline - System.nanoTime()));
            endings.add(ended ? member.job.ending : new Ending.Running<>());
        }
        return endings;
    }
}
