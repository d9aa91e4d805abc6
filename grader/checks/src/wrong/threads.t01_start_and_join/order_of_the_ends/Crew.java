// loses: C3
// because: each task adds its ending to the list when it ends: the list is in the order of the ends.
// may lose: C4, C5
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
    private final List<Member<T>> over = new ArrayList<>();

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
            synchronized (over) {
                over.add(member);
            }
        });
        start(member);
    }

    public void start(Thread thread) {
        Objects.requireNonNull(thread);
        var member = new Member<T>();
        member.thread = thread;
        start(member);
        synchronized (over) {
            over.add(member);
        }
    }

    private synchronized void start(Member<T> member) {
        member.thread.setDaemon(daemon);
        member.thread.setUncaughtExceptionHandler((t, failure) -> member.ending = new Ending.Failed<>(failure));
        member.thread.start();
        members.add(member);
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Member<T>> all;
        synchronized (this) {
            all = new ArrayList<>(members);
        }
        List<Ending<T>> endings = new ArrayList<>();
        List<Member<T>> running = new ArrayList<>();
        for (Member<T> member : all) {
            long left = deadline - System.nanoTime();
            if (!member.thread.join(Duration.ofNanos(left))) {
                running.add(member);
            }
        }
        synchronized (over) {
            over.removeAll(running);
            for (Member<T> member : over) {
                if (all.contains(member)) {
                    endings.add(member.ending);
                }
            }
        }
        running.forEach(member -> endings.add(new Ending.Running<>()));
        return endings;
    }
}
