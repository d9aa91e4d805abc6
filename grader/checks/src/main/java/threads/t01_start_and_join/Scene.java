package threads.t01_start_and_join;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One scene of a check: a crew, its actors, and tasks that are let go at the end in any case. */
final class Scene implements AutoCloseable {
    /** Longer than any patience of the harness: a call that waits so long has not been told that all have ended. */
    static final Duration LONG = Duration.ofHours(1);

    static final String MAIN = "main";
    static final Throwable FAILURE = new IllegalStateException("failure of the first");

    private final Trial trial;
    private final Actors actors;
    private final Crew<Object> crew;
    private final List<Gated> gated = new ArrayList<>();
    private final List<Call<?>> joins = new ArrayList<>();

    Scene(Trial trial, boolean daemon) {
        this.trial = trial;
        this.actors = trial.actors();
        this.crew = actors.start(MAIN, "new Crew(" + daemon + ")", () -> new Crew<Object>(daemon))
                .returns("the constructor returns");
    }

    Trial trial() {
        return trial;
    }

    Actors actors() {
        return actors;
    }

    Crew<Object> crew() {
        return crew;
    }

    /** A command that returns nothing. */
    interface Command {
        void run() throws Exception;
    }

    /** As something that an actor can do. */
    static Callable<String> doing(Command command) {
        return () -> {
            command.run();
            return "normally";
        };
    }

    /** Starts a function that waits until it is let go. */
    Gated start(String name, @Nullable Object result) {
        return start(name, result, false);
    }

    /** Starts a thread object, or a function, that waits until it is let go. */
    Gated start(String name, @Nullable Object result, boolean asThread) {
        return start(new Gated(name, result), asThread);
    }

    /** It is let go at the end, whoever starts it. */
    Gated gated(Gated task) {
        gated.add(task);
        return task;
    }

    Gated start(Gated task, boolean asThread) {
        gated(task);
        var name = task.name();
        var what = "start(" + (asThread ? "thread " : "function ") + name + ", which waits until it is let go)";
        actors.start(MAIN, what, doing(() -> {
                    if (asThread) {
                        crew.start(task.asThread());
                    } else {
                        crew.start(task);
                    }
                }))
                .returns(whyStartReturns(asThread));
        return task;
    }

    /** That start waits for nobody who joins is said elsewhere than that it does not wait for what it starts. */
    private String whyStartReturns(boolean asThread) {
        if (joins.stream().anyMatch(join -> !join.ended())) {
            return "C3: start does not wait for what it starts";
        }
        return asThread ? "C2: start does not wait for what it starts" : "C1: start does not wait for what it starts";
    }

    /** Several at once. */
    List<Gated> startMany(int count) {
        var tasks = new ArrayList<Gated>();
        for (var number = 1; number <= count; number++) {
            tasks.add(start("t" + number, "result " + number));
        }
        return tasks;
    }

    Call<List<Ending<Object>>> joinAll(String actor, String shown, Duration timeout) {
        var join = actors.start(actor, "joinAll(" + shown + ")", () -> crew.joinAll(timeout));
        joins.add(join);
        return join;
    }

    Call<List<Ending<Object>>> joinAll(String actor) {
        return joinAll(actor, "1 h", LONG);
    }

    void begins(Gated task) {
        trial.eventually("what was started begins, in a thread: " + task.name(), task::hasBegun);
    }

    void letGo(Gated task) {
        actors.says(task.name() + " is let go");
        task.letGo();
    }

    /** Lets it go and waits until its thread has ended. */
    void ends(Gated task) {
        letGo(task);
        trial.eventually("a task that is let go ends: " + task.name(), task::isOver);
    }

    @Override
    public void close() {
        gated.forEach(Gated::letGo);
        actors.close();
    }
}
