package threads.t07_thread_pool;

import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Plays a script to a pool and compares, after every step, which tasks have begun with what a pool does. */
final class Script implements AutoCloseable {
    /** A task is submitted, or a few in a row; one of those that run ends; one, whatever its state, is cancelled. */
    enum Deed {
        SUBMIT,
        BURST,
        END,
        CANCEL
    }

    record Step(Deed deed, int which) {}

    record Plan(int workers, List<Step> steps) {}

    private final Scene scene;
    private final int workers;
    private final List<Scene.Submitted> all = new ArrayList<>();
    private final List<Scene.Submitted> waiting = new ArrayList<>();
    private final List<Scene.Submitted> running = new ArrayList<>();
    private final List<Scene.Submitted> cancelled = new ArrayList<>();

    private Script(Trial trial, int workers) {
        this.scene = new Scene(trial, workers);
        this.workers = workers;
    }

    /** Scripts of these deeds; one that is named twice comes twice as often. */
    static Arbitrary<Plan> plans(Deed... deeds) {
        var steps = Combinators.combine(
                        Arbitraries.of(deeds), Arbitraries.integers().between(0, 99))
                .as(Step::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        steps.list().ofMinSize(3).ofMaxSize(12))
                .as(Plan::new);
    }

    /** One worker rests when two or three tasks come at once: it is not enough for all of them. */
    static List<Plan> oneRestsAndAFewCome() {
        return IntStream.rangeClosed(2, 4)
                .mapToObj(workers -> new Plan(
                        workers,
                        List.of(new Step(Deed.SUBMIT, 0), new Step(Deed.END, 0), new Step(Deed.BURST, workers))))
                .toList();
    }

    static void play(Trial trial, Plan plan) {
        try (var script = new Script(trial, plan.workers())) {
            plan.steps().forEach(script::take);
            while (!script.running.isEmpty()) {
                script.take(new Step(Deed.END, 0));
            }
            script.requireOnce();
        }
    }

    private void take(Step step) {
        switch (step.deed()) {
            case SUBMIT -> {
                var submitted = scene.submit("t" + (all.size() + 1));
                all.add(submitted);
                waiting.add(submitted);
            }
            case BURST -> {
                var burst = scene.burst(IntStream.rangeClosed(1, 2 + step.which() % 2)
                        .mapToObj(number -> "t" + (all.size() + number))
                        .toList());
                all.addAll(burst);
                waiting.addAll(burst);
            }
            case END -> {
                if (!running.isEmpty()) {
                    scene.ends(running.remove(step.which() % running.size()).task());
                }
            }
            case CANCEL -> {
                if (!all.isEmpty()) {
                    cancel(all.get(step.which() % all.size()));
                }
            }
        }
        freeWorkersBegin();
    }

    private void cancel(Scene.Submitted submitted) {
        var waits = waiting.remove(submitted);
        if (waits) {
            cancelled.add(submitted);
        }
        var expected = cancelled.contains(submitted);
        var state = waits ? "waits" : expected ? "is cancelled already" : "runs or has ended";
        scene.start(Scene.MAIN, "cancel() of " + submitted.name(), submitted.handle()::cancel)
                .returns(expected, submitted.name() + " " + state + ": cancel() returns " + expected);
        scene.start(Scene.MAIN, "isCancelled() of " + submitted.name(), submitted.handle()::isCancelled)
                .returns(expected, "isCancelled() tells whether it has been cancelled");
        if (expected) {
            scene.start(Scene.MAIN, "result() of " + submitted.name(), () -> Scene.outcome(submitted.handle()::result))
                    .returns(new Scene.Cancelled(), "a cancelled task has ended: result() says so at once");
        }
    }

    private void freeWorkersBegin() {
        while (running.size() < workers && !waiting.isEmpty()) {
            var next = waiting.removeFirst();
            scene.begins(next.task());
            running.add(next);
        }
        scene.actors().settle();
        for (var submitted : waiting) {
            require(
                    !submitted.task().hasBegun(),
                    "all " + workers + " workers are busy, or others came first: " + submitted.name() + " waits",
                    submitted.name() + " has begun",
                    "so many threads as there are workers take tasks from one queue, first in, first out");
        }
        for (var submitted : cancelled) {
            require(
                    !submitted.task().hasBegun(),
                    "cancel() of " + submitted.name() + " returned true: it is never called",
                    "it was called",
                    "a worker that takes a task from the queue has to ask, in one step, whether it may begin it");
        }
    }

    private void requireOnce() {
        for (var submitted : all) {
            var expected = cancelled.contains(submitted) ? 0 : 1;
            require(
                    submitted.task().runs() == expected,
                    submitted.name() + " is called " + (expected == 0 ? "never: it was cancelled" : "exactly once"),
                    "it was called " + submitted.task().runs() + " times",
                    "who takes a task from the queue, and who calls it?");
        }
    }

    private void require(boolean condition, String expected, String found, String advice) {
        if (!condition) {
            throw scene.actors().broken(expected, found, advice);
        }
        scene.trial().require(true, expected, found, advice);
    }

    @Override
    public void close() {
        scene.close();
    }
}
