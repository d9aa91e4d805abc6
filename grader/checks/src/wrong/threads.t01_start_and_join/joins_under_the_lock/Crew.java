// loses: C3
// because: joinAll keeps the monitor while it waits, so that nobody, no task either, can start anything.
// may lose: C5
package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

public final class Crew<T> {
    private static class Member<T> {
        Thread thread;
        Ending<T> ending = new Ending.Returned<>(null);
    }

    private final boolean daemon;
    private final List<Member<T>> members = new ArrayList<>();

    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    public void start(Callable<? extends T> task) {
        Objects.requireNonNull(task);
        var member = new Member<T>();
        member.thread = new Thread(() -> {
            try {
                member.ending = new Ending.Returned<>(task.call());
            } catch (Throwable failure) {
                member.ending = new Ending.Failed<>(failure);
            }
        });
        start(member);
    }

    public void start(Thread thread) {
        Objects.requireNonNull(thread);
        var member = new Member<T>();
        member.thread = thread;
        start(member);
    }

    private synchronized void start(Member<T> member) {
        member.thread.setDaemon(daemon);
        member.thread.setUncaughtExceptionHandler((t, failure) -> member.ending = new Ending.Failed<>(failure));
        member.thread.start();
        members.add(member);
    }

    public synchronized List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Member<T>> all;
        synchronized (this) {
            all = new ArrayList<>(members);
        }
        List<Ending<T>> endings = new ArrayList<>();
        for (Member<T> member : all) {
            long left = deadline - System.nanoTime();
            boolean ended = member.thread.join(Duration.ofNanos(left));
            endings.add(ended ? member.ending : new Ending.Running<>());
        }
        return endings;
    }
}
