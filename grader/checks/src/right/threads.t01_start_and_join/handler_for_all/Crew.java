package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** One way for both: what fails, a function as well, fails its thread, and the handler learns of it. */
public final class Crew<T> {
    private final Thread.Builder.OfPlatform threads;
    private final boolean daemon;
    private final ReentrantLock starting = new ReentrantLock();
    private final CopyOnWriteArrayList<Member<T>> members = new CopyOnWriteArrayList<>();

    private record Member<T>(Thread thread, AtomicReference<Ending<T>> ending) {}

    public Crew(boolean daemon) {
        this.daemon = daemon;
        this.threads = Thread.ofPlatform().name("crew-", 1).daemon(daemon);
    }

    public void start(Callable<? extends T> task) {
        if (task == null) {
            throw new NullPointerException();
        }
        var ending = new AtomicReference<Ending<T>>();
        start(
                threads.unstarted(() -> {
                    try {
                        ending.set(new Ending.Returned<>(task.call()));
                    } catch (Exception checked) {
                        throw new CompletionException(checked);
                    }
                }),
                ending,
                true);
    }

    public void start(Thread thread) {
        start(thread, new AtomicReference<>(new Ending.Returned<>(null)), false);
    }

    private void start(Thread thread, AtomicReference<Ending<T>> ending, boolean wrapped) {
        starting.lock();
        try {
            if (thread.getState() != Thread.State.NEW) {
                throw new IllegalThreadStateException("started before: " + thread);
            }
            thread.setDaemon(daemon);
            thread.setUncaughtExceptionHandler((self, failure) -> ending.set(new Ending.Failed<>(
                    wrapped && failure instanceof CompletionException ? failure.getCause() : failure)));
            thread.start();
            members.add(new Member<>(thread, ending));
        } finally {
            starting.unlock();
        }
    }

    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        var end = System.nanoTime() + timeout.toNanos();
        List<Ending<T>> endings = new ArrayList<>();
        for (var member : members) {
            var over = member.thread().join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            endings.add(over ? member.ending().get() : new Ending.Running<>());
        }
        return endings;
    }
}
