package processes.p08_joinable_queue;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** A new queue and the actors who use it. */
final class Scene implements AutoCloseable {
    static final Duration LONG = Duration.ofHours(1);

    private final Actors actors;
    private final Set<String> known = new HashSet<>();
    private final JoinableQueue<Integer> queue;

    /** With an unbounded queue. */
    Scene(Trial trial) {
        actors = trial.actors();
        actors.says("queue = new JoinableQueue<>()");
        queue = new JoinableQueue<>();
    }

    Scene(Trial trial, int capacity) {
        actors = trial.actors();
        actors.says("queue = new JoinableQueue<>(" + capacity + ")");
        queue = new JoinableQueue<>(capacity);
    }

    Actors actors() {
        return actors;
    }

    JoinableQueue<Integer> queue() {
        return queue;
    }

    /** A command without a result. */
    interface Command {
        void run() throws Exception;
    }

    Call<Boolean> start(String actor, String what, Command command) {
        return tell(actor, what, () -> {
            command.run();
            return true;
        });
    }

    Call<Boolean> put(String actor, int item) {
        return start(actor, "put(" + item + ")", () -> queue.put(item));
    }

    Call<Integer> take(String actor) {
        return tell(actor, "take()", queue::take);
    }

    Call<Optional<Integer>> poll(String actor, Duration timeout) {
        return tell(actor, "poll(" + shown(timeout) + ")", () -> queue.poll(timeout));
    }

    Call<Boolean> done(String actor) {
        return start(actor, "taskDone()", queue::taskDone);
    }

    Call<Boolean> join(String actor) {
        return start(actor, "join()", queue::join);
    }

    Call<Boolean> join(String actor, Duration timeout) {
        return tell(actor, "join(" + shown(timeout) + ")", () -> queue.join(timeout));
    }

    static String shown(Duration timeout) {
        return timeout.equals(LONG) ? "1 h" : timeout.toNanos() / 1e6 + " ms";
    }

    /** Puts an item in and takes it out again: it is unfinished. */
    void inWork(int item) {
        put("producer", item).returns("there is room: put() returns");
        take("consumer").returns("an item is inside: take() returns");
    }

    void isDone() {
        done("consumer").returns("an item was taken and is not done: taskDone() returns");
    }

    /** All that were taken are done: one more is refused. */
    void isOneTooMany(String because) {
        done("consumer").fails(IllegalStateException.class, because);
    }

    void unfinished(int items, String why) {
        tell("observer", "unfinished()", queue::unfinished).returns(items, why);
    }

    /** A command that is run with the interrupt status set. */
    static <T> Callable<T> interrupted(Callable<T> command) {
        return () -> {
            Thread.currentThread().interrupt();
            return command.call();
        };
    }

    /** Puts an item in, of which a waiting call hears late. */
    Call<Boolean> putUnnoticed(String actor, int item, Call<?> waiting, Duration late) {
        return startUnnoticed(actor, "put(" + item + ")", waiting, late, () -> queue.put(item));
    }

    /** Runs a command of which a waiting call hears late. */
    Call<Boolean> startUnnoticed(String actor, String what, Call<?> waiting, Duration late, Command command) {
        var call = actors.startUnnoticed(actor, what, waiting, late, () -> {
            command.run();
            return true;
        });
        if (known.add(actor)) {
            actors.settle();
        }
        return call;
    }

    /** Tells an actor to run a command; a new one is seen to have begun before it is judged. */
    <T> Call<T> tell(String actor, String what, Callable<T> command) {
        var call = actors.start(actor, what, command);
        if (known.add(actor)) {
            actors.settle();
        }
        return call;
    }

    /** A call that must return, bounded, on a thread of its own, which is seen to have begun before it is judged. */
    static <T> T call(Trial trial, String what, Callable<T> command) {
        try (var actors = trial.actors()) {
            var call = actors.start("caller", what, command);
            actors.settle();
            return call.returns(what + " returns");
        }
    }

    /** The same for a call that must throw. */
    static void fails(Trial trial, String what, Class<? extends Throwable> type, Callable<?> command) {
        try (var actors = trial.actors()) {
            var call = actors.start("caller", what, command);
            actors.settle();
            call.fails(type, what + " throws " + type.getSimpleName());
        }
    }

    @Override
    public void close() {
        actors.close();
    }
}
