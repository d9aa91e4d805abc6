package threads.t07_thread_pool;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One scene of a check: a pool, its actors, and tasks that are let go at the end in any case. */
final class Scene implements AutoCloseable {
    /** Longer than any patience of the harness: a call that waits so long has not been woken. */
    static final Duration LONG = Duration.ofHours(1);

    static final String MAIN = "main";

    private final Trial trial;
    private final Actors actors;
    private final ThreadPool pool;
    private final List<Gated> gated = new ArrayList<>();

    Scene(Trial trial, int workers) {
        this.trial = trial;
        this.actors = trial.actors();
        this.pool = start(MAIN, "new ThreadPool(" + workers + ")", () -> new ThreadPool(workers))
                .returns("the constructor returns");
    }

    /** A task and its handle. */
    record Submitted(Gated task, Handle<Object> handle) {
        String name() {
            return task.name();
        }
    }

    /** The outcome of a task that threw this. */
    record Threw(Throwable cause) {}

    /** The outcome of a task that was cancelled. */
    record Cancelled() {}

    /** A command that returns nothing. */
    interface Command {
        void run() throws Exception;
    }

    Trial trial() {
        return trial;
    }

    Actors actors() {
        return actors;
    }

    ThreadPool pool() {
        return pool;
    }

    <T> Call<T> start(String actor, String what, Callable<T> command) {
        return actors.start(actor, what, command);
    }

    /** Something that returns nothing and must not wait. */
    void does(String actor, String what, Command command, String because) {
        doing(actor, what, command).returns(because);
    }

    Call<String> doing(String actor, String what, Command command) {
        return start(actor, what, () -> {
            command.run();
            return "normally";
        });
    }

    /** A task that waits until it is let go, made but not submitted. */
    Gated gated(String name, @Nullable Object result) {
        var task = new Gated(name, result);
        gated.add(task);
        return task;
    }

    /** Submits a task that waits until it is let go. */
    Submitted submit(String name) {
        var task = gated(name, "result of " + name);
        return new Submitted(task, submit(name + ", which waits until it is let go", task));
    }

    /** The same, and it has begun. */
    Submitted running(String name) {
        var submitted = submit(name);
        begins(submitted.task());
        return submitted;
    }

    Handle<Object> submit(String what, Callable<Object> task) {
        return start(MAIN, "submit(" + what + ")", () -> pool.<Object>submit(task))
                .returns("submit does not wait for any task");
    }

    /** Submits so many that wait until they are let go, in a row: no worker has time to take one in between. */
    List<Submitted> burst(List<String> names) {
        var tasks = names.stream().map(name -> gated(name, "result of " + name)).toList();
        return start(MAIN, "submit(" + String.join("), submit(", names) + ")", () -> tasks.stream()
                        .map(task -> new Submitted(task, pool.submit(task)))
                        .toList())
                .returns("submit does not wait for any task");
    }

    Call<Object> result(String actor, Submitted submitted) {
        return start(actor, "result() of " + submitted.name(), () -> submitted
                .handle()
                .result());
    }

    void isDone(Handle<Object> handle, boolean expected, String because) {
        start(MAIN, "isDone()", handle::isDone).returns(expected, because);
    }

    void begins(Gated task) {
        trial.eventually("a worker is free: " + task.name() + " begins", task::hasBegun);
    }

    void letGo(Gated task) {
        actors.says(task.name() + " is let go");
        task.letGo();
    }

    /** Lets it go and waits until its body is through. */
    void ends(Gated task) {
        letGo(task);
        trial.eventually("a task that is let go comes to its end: " + task.name(), task::isOver);
    }

    /** What result() tells, as a value: what the task returned, {@link Threw} or {@link Cancelled}. */
    static Object outcome(Callable<Object> result) throws Exception {
        try {
            return String.valueOf(result.call());
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            return cause == null ? "an ExecutionException without cause" : new Threw(cause);
        } catch (CancellationException cancelled) {
            return new Cancelled();
        }
    }

    /** Nobody waits for that, and nothing is judged by it. */
    static void endBehindItsBack(ThreadPool pool) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                pool.shutdown(false);
            } catch (InterruptedException | RuntimeException | Error judgedElsewhere) {
                // this is only to give back the threads
            }
        });
    }

    @Override
    public void close() {
        gated.forEach(Gated::letGo);
        endBehindItsBack(pool);
        actors.close();
    }
}
