// loses: C8
// because: a latch that the task counts down is waited for: the thread that does so is still alive.
package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class Crew<T> {
    private static class Member<T> {
        Thread thread;
        CountDownLatch done;
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
            } finally {
                member.done.countDown();
            }
        });
        member.done = new CountDownLatch(1);
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

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Member<T>> all;
        synchronized (this) {
            all = new ArrayList<>(members);
        }
        List<Ending<T>> endings = new ArrayList<>();
        for (Member<T> member : all) {
            long left = deadline - System.nanoTime();
            boolean ended = member.done == null
                    ? member.thread.join(Duration.ofNanos(left))
                    : member.done.await(left, TimeUnit.NANOSECONDS);
            endings.add(ended ? member.ending : new Ending.Running<>());
        }
        return endings;
    }
}
