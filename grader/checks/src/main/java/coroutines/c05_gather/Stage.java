package coroutines.c05_gather;

import coroutines.c05_gather.Script.Step;
import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Contrast;
import grader.spec.Trial;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Plays a script on a real call. Where it is not this that is judged, all tasks are let go once the call is decided: so
 * that nobody is interrupted is told once, and not as a wrong end.
 */
final class Stage implements AutoCloseable {
    private static final String CALLER = "caller";
    private static final int CHANGED = 20;

    /** Until when a script is played. */
    enum Until {
        DECIDED,
        ENDED
    }

    private final Script script;
    private final Until until;
    private final Actors actors;
    private final Crowd crowd = new Crowd();
    private final Model model;
    private final List<Job> tasks;
    private final Call<Told> call;
    private final Watch watch;

    private Stage(Trial trial, Script script, Until until) {
        this.script = script;
        this.until = until;
        actors = trial.actors();
        script.manners().forEach(crowd::add);
        model = new Model(script, crowd);
        watch = new Watch(trial, actors, script, until, crowd, model);
        tasks = new ArrayList<>(crowd.jobs());
        var gather = actors.start("maker", "new Gather(" + script.limit() + ")", () -> new Gather(script.limit()))
                .returns("C1: new Gather(limit) returns");
        actors.says("there are " + tasks.size() + " tasks");
        if (script.isInterrupted()) {
            actors.says("the caller is interrupted already");
        }
        call = actors.start(CALLER, script.method().told(), () -> {
            if (script.isInterrupted()) {
                Thread.currentThread().interrupt();
            }
            return Told.of(crowd, () -> script.method().on(gather, tasks));
        });
    }

    static void play(Trial trial, Script script, Until until) throws Exception {
        try (var stage = new Stage(trial, script, until)) {
            stage.plays();
        }
    }

    /** Each script is played without changes of the collection, and then with them. */
    static void changes(Trial trial, Arbitrary<Script> scripts) throws Exception {
        trial.forAll(
                scripts,
                CHANGED,
                script -> Contrast.of(
                        "C1: what is done to the collection after the call has begun a task does not matter",
                        () -> play(trial, script.unchanged(), Until.DECIDED),
                        () -> play(trial, script, Until.DECIDED)));
    }

    private void plays() {
        watch.looks(call, isThrough());
        for (var step : script.steps()) {
            if (isThrough()) {
                break;
            }
            takes(step);
            watch.looks(call, isThrough());
        }
        while (!isThrough()) {
            ends(0, End.RETURNS);
            watch.looks(call, isThrough());
        }
        if (!model.isOver()) {
            actors.says("all tasks are let go");
            crowd.isOver();
        }
        var told = call.returns(model.outcome().says("the call is decided and no task is in flight: it ends"));
        watch.requireOutcome(told);
    }

    private boolean isThrough() {
        return until == Until.DECIDED ? model.isDecided() : model.isOver();
    }

    private void takes(Step step) {
        watch.poked(step.kind() == Script.Kind.POKE);
        switch (step.kind()) {
            case RETURN -> ends(step.target(), End.RETURNS);
            case NULL -> ends(step.target(), End.RETURNS_NULL);
            case LEAVE -> ends(step.target(), End.RETURNS_INTERRUPTED);
            case THROW -> ends(step.target(), End.THROWS);
            case INTERRUPT -> {
                if (model.isDecided()) {
                    watch.interruptsLate();
                }
                model.interrupts();
                actors.interrupt(CALLER);
            }
            case POKE -> actors.poke();
            case CHANGE -> changes(step.target());
        }
    }

    /** The caller's collection is emptied, or other tasks take the places of all. */
    private void changes(int how) {
        if (how % 2 == 0) {
            actors.says("the collection is emptied");
            tasks.clear();
        } else {
            actors.says("all tasks of the collection are replaced by another one");
            var other = new Crowd().add(Manner.OBEYS);
            other.end(End.RETURNS);
            tasks.replaceAll(_ -> other);
        }
    }

    private void ends(int target, End how) {
        var inFlight = model.inFlight();
        var number = inFlight.get(target % inFlight.size());
        actors.says(Job.name(number) + " " + how);
        model.ends(number, how);
        crowd.job(number).end(how);
    }

    @Override
    public void close() {
        crowd.isOver();
        actors.close();
    }
}
