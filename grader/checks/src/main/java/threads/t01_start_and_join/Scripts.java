package threads.t01_start_and_join;

import grader.spec.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Any tasks start, end and are looked at, in any order; every look must tell just what a plain list of them tells, and
 * what an earlier look told must stay as it was.
 */
final class Scripts {
    /** What a task comes to. */
    enum Kind {
        VALUE,
        NULL,
        /** An exception, as a value. */
        RETURNED_EXCEPTION,
        EXCEPTION,
        CHECKED,
        INTERRUPTED,
        ERROR
    }

    /** What happens next. */
    enum Act {
        START,
        START_THREAD,
        END,
        LOOK,
        LOOK_BACK
    }

    /** An act, what kind of task it starts, and which of those that run it ends. */
    record Step(Act act, Kind kind, int which) {}

    private static final List<Duration> LOOKS =
            List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(-1), Duration.ofDays(-400));

    private final Trial trial;
    private final Scene scene;
    private final List<Gated> tasks = new ArrayList<>();
    private final List<Ending<Object>> outcomes = new ArrayList<>();
    /** Those of which an ending has been told already. */
    private final Set<Integer> told = new HashSet<>();

    private List<Ending<Object>> earlier = List.of();
    private String earlierSaid = "[]";

    private Scripts(Trial trial, Scene scene) {
        this.trial = trial;
        this.scene = scene;
    }

    static Arbitrary<List<Step>> any() {
        return Combinators.combine(
                        Arbitraries.of(
                                Act.START, Act.START, Act.START_THREAD, Act.END, Act.END, Act.LOOK, Act.LOOK_BACK),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 99))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    static void areFollowed(Trial trial, List<Step> steps) {
        try (var scene = new Scene(trial, true)) {
            var script = new Scripts(trial, scene);
            steps.forEach(script::follow);
            script.look(Duration.ZERO);
            script.tasks.stream().filter(task -> !task.isOver()).forEach(scene::ends);
            script.look(Scene.LONG);
            script.lookBack();
        }
    }

    private void follow(Step step) {
        switch (step.act()) {
            case START -> start(step.kind(), false);
            case START_THREAD -> start(step.kind(), true);
            case END -> {
                var running = tasks.stream().filter(task -> !task.isOver()).toList();
                if (!running.isEmpty()) {
                    scene.ends(running.get(step.which() % running.size()));
                }
            }
            case LOOK -> look(LOOKS.get(step.which() % LOOKS.size()));
            case LOOK_BACK -> lookBack();
        }
    }

    @SuppressWarnings("NullAway") // null is an ordinary result
    private void start(Kind kind, boolean asThread) {
        var name = "t" + (tasks.size() + 1);
        Object nothing = null;
        switch (kind) {
            case VALUE -> start(new Gated(name, "result of " + name), asThread, "result of " + name);
            case NULL -> start(new Gated(name, nothing), asThread, nothing);
            case RETURNED_EXCEPTION -> {
                var value = new IllegalStateException("a result, not a failure, of " + name);
                start(new Gated(name, (Object) value), asThread, value);
            }
            case EXCEPTION -> startFailing(name, new IllegalStateException("failure of " + name), asThread);
            case CHECKED -> startFailing(name, new IOException("failure of " + name), asThread);
            case INTERRUPTED -> startFailing(name, new InterruptedException("failure of " + name), asThread);
            case ERROR -> startFailing(name, new AssertionError("failure of " + name), asThread);
        }
    }

    @SuppressWarnings("NullAway") // null is an ordinary result
    private void start(Gated task, boolean asThread, Object value) {
        outcomes.add(new Ending.Returned<>(asThread ? null : value));
        begin(task, asThread);
    }

    private void startFailing(String name, Throwable failure, boolean asThread) {
        outcomes.add(new Ending.Failed<>(failure));
        begin(new Gated(name, failure), asThread);
    }

    private void begin(Gated task, boolean asThread) {
        tasks.add(scene.start(task, asThread));
        scene.begins(task);
    }

    private void look(Duration timeout) {
        var shown = timeout.equals(Scene.LONG) ? "1 h" : timeout.toString();
        var found = scene.joinAll(Scene.MAIN, shown, timeout)
                .returns("C5: joinAll looks at every task, and waits for none when no time is left");
        trial.require(
                found.size() == tasks.size(),
                "C3: " + tasks.size() + " tasks were started: joinAll reports each once",
                "it reports " + found,
                "keep a list with an entry for each start, whatever was started");
        for (var index = 0; index < found.size(); index++) {
            requireEnding(index, found.get(index));
        }
        lookBack(); // at what the call before told
        earlier = found;
        earlierSaid = found.toString();
    }

    private void requireEnding(int index, Ending<Object> found) {
        var task = tasks.get(index);
        var expected = task.isOver() ? outcomes.get(index) : new Ending.Running<Object>();
        trial.require(
                found.equals(expected),
                (told.contains(index) ? "C3" : clause(expected, found)) + ": task " + task.name() + " is reported as "
                        + expected + ", in its place",
                "it is reported as " + found,
                "each start has an ending of its own, in the order of the starts: what was returned, or what was"
                        + " thrown, or that the thread is still alive");
        if (task.isOver()) {
            told.add(index);
        }
    }

    private static String clause(Ending<Object> expected, Ending<Object> found) {
        return switch (expected) {
            case Ending.Running<Object> _ -> "C5";
            case Ending.Failed<Object> _ -> found instanceof Ending.Running<Object> ? "C5" : "C4";
            case Ending.Returned<Object> _ -> found instanceof Ending.Running<Object> ? "C5" : "C3";
        };
    }

    private void lookBack() {
        trial.require(
                earlier.toString().equals(earlierSaid),
                "C3: the list that joinAll returned does not change any more",
                "it was " + earlierSaid + " and is now " + earlier,
                "return a new list each time");
    }
}
