package threads.t01_start_and_join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Threads that are started together, joined together, and asked what became of them.
 *
 * <p><b>Symptom.</b> Three tasks of two seconds take six; or all takes two, but a result is missing and nobody knows
 * why; or five seconds were granted and the program waited fifteen.
 *
 * <p><b>Wrong.</b> {@code thread.run()} calls a method, in the caller's own thread: only {@code start()} makes a thread
 * that calls it. {@code start(); join();} in one loop waits for each before the next begins. What {@code run()} throws
 * ends its thread and is printed by a handler that nobody reads: {@code join()} returns as if all were well. And
 * {@code for (t : threads) t.join(timeout)} grants the time anew to every thread.
 *
 * <p><b>Right.</b> Start all, then join all. Every task leaves an ending, whatever happens: a function in a
 * {@code try} that catches {@code Throwable}, a thread object by its uncaught-exception handler, which the dying thread
 * itself calls. The deadline is fixed once; each join gets what is left of it.
 *
 * <p><b>Why that is enough.</b> All that a thread did happens-before the return of a {@code join} that saw it end: so
 * the ending needs no lock and no {@code volatile}, as long as nobody reads it before. Threads share the heap, which is
 * why the very object comes back; a process would have sent a copy. The list of members is another matter: several
 * threads may start some at once, so it is guarded; and {@code joinAll} copies it and waits outside the monitor, since
 * a task may have to get in there for the others to end.
 */
public final class Crew<T> {
    private final boolean daemon;
    /** Guarded by this object's monitor. */
    private final List<Member<T>> members = new ArrayList<>();

    /** A crew without threads. */
    public Crew(boolean daemon) {
        this.daemon = daemon;
    }

    /** A thread and its ending, which the thread itself writes and only those read who have joined it. */
    private static final class Member<T> {
        private final Thread thread;
        private Ending<T> ending = new Ending.Returned<>(null); // what a run() that comes to its end leaves

        Member(Callable<? extends T> task) {
            thread = new Thread(() -> ending = endingOf(task));
        }

        Member(Thread thread) {
            this.thread = thread;
        }

        private static <T> Ending<T> endingOf(Callable<? extends T> task) {
            try {
                return new Ending.Returned<>(task.call());
            } catch (Throwable failure) { // an Error as well: what is not caught here nobody learns of
                return new Ending.Failed<>(failure);
            }
        }

        /** A daemon flag is inherited from the starter when it is not set: so it is always set. */
        void start(boolean daemon) {
            thread.setDaemon(daemon); // throws when the thread is alive, before anything is changed
            thread.setUncaughtExceptionHandler((self, failure) -> ending = new Ending.Failed<>(failure));
            thread.start();
        }

        Ending<T> join(Duration left) throws InterruptedException {
            return thread.join(left) ? ending : new Ending.Running<>();
        }
    }

    /** Runs a function in a new thread. */
    public void start(Callable<? extends T> task) {
        if (task == null) {
            throw new NullPointerException("task");
        }
        add(new Member<>(task));
    }

    /** Starts a thread object. */
    public void start(Thread thread) {
        if (thread == null) {
            throw new NullPointerException("thread");
        }
        add(new Member<>(thread));
    }

    /** Started first, so that one that is refused leaves no trace; in one step, so that the order is the starts'. */
    private synchronized void add(Member<T> member) {
        member.start(daemon);
        members.add(member);
    }

    /** Waits until all tasks have ended, but no longer than the time-out. */
    public List<Ending<T>> joinAll(Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var endings = new ArrayList<Ending<T>>();
        for (var member : startedSoFar()) {
            // With nothing left, join only looks. (The older join(long) would take 0 for "for ever".)
            endings.add(member.join(Duration.ofNanos(deadline - System.nanoTime())));
        }
        return endings;
    }

    private synchronized List<Member<T>> startedSoFar() {
        return List.copyOf(members);
    }
}
