package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Event.Wait;
import coroutines.c04_event_loop.Script.Step;
import grader.spec.Play;
import grader.spec.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays a script on a real loop. */
final class Stage {
    private final Script script;
    private final Watch watch;
    private final KitClock clock;
    private final EventLoop loop;
    private final Outcome outcomes = new Outcome();
    /** Of all but main, in the order of spawning. */
    private final List<Task<Integer>> tasks = new CopyOnWriteArrayList<>();

    private volatile int nextStep;

    private Stage(Play play, Script script, Optional<Fact> blamed) {
        this.script = script;
        watch = new Watch(play, script, blamed);
        clock = new KitClock(script.begin(), this::asked);
        loop = play.looks(Fact.LOOP.clause(), Fact.LOOP.because(), "new EventLoop(clock)", () -> new EventLoop(clock));
    }

    static void play(Play play, Script script) {
        play(play, script, Optional.empty());
    }

    /** The same twice: all sleep by {@code sleep}, and then those by the patched clock who may. */
    static void patched(Play play, Script script) {
        play(play, script.unpatched());
        play(play, script, Optional.of(Fact.LIKE_SLEEP));
    }

    private static void play(Play play, Script script, Optional<Fact> blamed) {
        var stage = new Stage(play, script, blamed);
        for (var i = 0; i < script.spawned(); i++) {
            stage.spawn(0);
        }
        stage.steps(0);
        stage.joinAll();
        stage.watch.end();
    }

    /** When all is over, whoever sleeps shall come to an end, however he asks. */
    private void asked(Duration time) {
        watch.asks(time);
        if (watch.isOver()) {
            clock.jump(time.plus(Duration.ofDays(1_000)));
        }
    }

    private void joinAll() {
        if (!watch.isOver()) {
            call(0, Wait.JOIN, "joinAll of all tasks", Calls.JOIN_ALL, () -> {
                loop.joinAll(List.copyOf(tasks));
                return Calls.RETURNS;
            });
        }
    }

    private void spawn(int me) {
        var number = tasks.size() + 1;
        call(me, Wait.NONE, "spawn(body)", Calls.SPAWN, () -> {
            var task = loop.spawn(() -> body(number));
            if (task == null) {
                return " returns null";
            }
            tasks.add(task);
            return Calls.SPAWNED + Script.name(number);
        });
    }

    private Integer body(int me) throws Exception {
        watch.happened(me, Wait.BEGIN, Calls.BEGINS);
        var last = steps(me);
        if (last != null && last.kind() == Script.Kind.FAIL) {
            watch.fails(me);
            throw Outcome.raised(outcomes.failure(me));
        }
        var value = Outcome.value(me, last != null && new Calls(last, me, tasks.size() + 1).isNull());
        watch.does(me, "returns " + Shown.of(value));
        return value;
    }

    /** Takes steps as long as it runs; returns the one that ends its body, or null when none is left. */
    private Step steps(int me) {
        while (!watch.isOver() && nextStep < script.steps().size()) {
            var step = script.steps().get(nextStep++);
            if (step.kind() != Script.Kind.END && step.kind() != Script.Kind.FAIL) {
                take(me, step);
            } else if (me != 0) {
                return step;
            }
        }
        return null;
    }

    private void take(int me, Step step) {
        var calls = new Calls(step, me, tasks.size() + 1);
        switch (step.kind()) {
            case SPAWN -> {
                if (calls.mayBeMore()) {
                    spawn(me);
                }
            }
            case SLEEP ->
                call(me, Wait.SLEEP, "sleep(" + Calls.told(step.amount()) + ")", "sleep", () -> {
                    loop.sleep(step.amount());
                    return Calls.RETURNS + now();
                });
            case JOIN, JOIN_ALL, VALUE, ASK -> ofTasks(me, step, calls);
            case BLOCK ->
                call(me, Wait.NONE, "blocks " + Calls.told(step.amount()) + " by the clock itself", Calls.BLOCK, () -> {
                    clock.jump(clock.now().plus(step.amount()));
                    return now();
                });
            case PATCHED -> patched(me, calls);
            case REFUSED ->
                call(me, Wait.NONE, calls.refusal().call(), calls.refusal().call(), () -> {
                    calls.refusal().make(loop, tasks, me);
                    return Calls.RETURNS;
                });
            case END, FAIL -> throw new IllegalStateException("ends the body");
        }
    }

    private void ofTasks(int me, Step step, Calls calls) {
        var target = tasks.get(calls.target() - 1);
        var name = Script.name(calls.target());
        switch (step.kind()) {
            case JOIN ->
                call(me, Wait.JOIN, name + ".join()", Calls.JOIN, () -> {
                    target.join();
                    return Calls.RETURNS;
                });
            case JOIN_ALL -> {
                var names = String.join(
                        ", ", calls.targets().stream().map(Script::name).toList());
                call(me, Wait.JOIN, "joinAll of " + names, Calls.JOIN_ALL, () -> {
                    loop.joinAll(calls.targets().stream()
                            .map(number -> tasks.get(number - 1))
                            .toList());
                    return Calls.RETURNS;
                });
            }
            case VALUE -> call(me, Wait.JOIN, name + ".value()", Calls.VALUE, () -> Outcome.returned(target.value()));
            default -> call(me, Wait.NONE, name + ".isDone()", "isDone()", () -> Calls.RETURNS + " " + target.isDone());
        }
    }

    private void patched(int me, Calls calls) {
        var time = new Duration[1];
        call(me, Wait.NONE, "patched().now()", Calls.SHOWS, () -> {
            var shown = loop.patched().now();
            time[0] = calls.time(shown);
            return at(shown);
        });
        if (time[0] == null) {
            return;
        }
        call(me, Wait.PATCHED, "sleepUntil of patched()," + at(time[0]), "sleepUntil of patched()", () -> {
            loop.patched().sleepUntil(time[0]);
            return Calls.RETURNS + now();
        });
    }

    private String now() {
        return at(clock.now());
    }

    private String at(Duration time) {
        return Calls.at(time.minus(script.begin()));
    }

    /** A call of the submission, and what became of it. */
    private void call(int me, Wait wait, String told, String call, Callable<String> command) {
        if (watch.isOver()) {
            return;
        }
        watch.does(me, told);
        String result;
        var waited = wait;
        try {
            result = command.call();
        } catch (Throwable thrown) {
            result = outcomes.told(thrown);
            waited = outcomes.knows(thrown) ? Wait.FAILED : Outcome.isRefusal(wait, thrown) ? Wait.NOBODY : wait;
        }
        watch.happened(me, waited, call + result);
    }
}
