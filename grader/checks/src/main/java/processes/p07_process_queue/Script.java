package processes.p07_process_queue;

import grader.spec.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays scripts of all calls, on the creator, on clients and on a second queue, beside a sequential model. */
final class Script {
    private static final Duration SHORT = Duration.ofNanos(900_000);
    private static final Duration NEGATIVE = Duration.ofSeconds(-1);

    private final Hall hall;
    private final Model model;
    private final Refusals refusals;
    private int number;

    private Script(Hall hall, int capacity) {
        this.hall = hall;
        this.model = new Model(hall, capacity);
        this.refusals = new Refusals(hall.actors());
    }

    /** So many scripts, with room for one, two and three items in turn. */
    static void check(Trial trial, int tries) throws Exception {
        var turn = new int[1];
        trial.forAll(Step.scripts(), tries, steps -> {
            for (var capacity : List.of(1 + turn[0]++ % 3)) {
                play(trial, capacity, steps);
            }
        });
    }

    /** After each change, by whomever, everybody tells what is inside. */
    static void everybodyTellsWhatIsInside(Trial trial) throws Exception {
        var steps = new ArrayList<Step>();
        for (var end = 0; end <= Step.CLIENTS; end++) {
            steps.add(new Step(end, Step.Command.PUT_NOW));
            asks(steps);
            steps.add(new Step(end, Step.Command.PUT_NOW));
            asks(steps);
            steps.add(new Step((end + 1) % (Step.CLIENTS + 1), Step.Command.GET_NOW));
            steps.add(new Step(end, Step.Command.GET_NOW));
            asks(steps);
        }
        trial.scene(() -> play(trial, 2, steps));
    }

    private static void asks(List<Step> steps) {
        for (var end = 0; end <= Step.CLIENTS; end++) {
            for (var command : List.of(Step.Command.EMPTY, Step.Command.FULL, Step.Command.SIZE)) {
                steps.add(new Step(end, command));
            }
        }
    }

    private static void play(Trial trial, int capacity, List<Step> steps) {
        try (var hall = Hall.with(trial, capacity, Step.CLIENTS)) {
            var script = new Script(hall, capacity);
            steps.forEach(script::perform);
            script.model.isEmptied();
        }
    }

    private void perform(Step step) {
        var end = hall.ends().get(step.end() == 0 ? 0 : hall.ends().size() - step.end());
        var actor = "actor" + ++number;
        perform(step.command(), end, actor, "i" + number);
    }

    private void perform(Step.Command command, End end, String actor, String item) {
        switch (command) {
            case PUT -> model.put(actor, item, end.put(actor, item));
            case PUT_LONG -> model.put(actor, item, end.put(actor, item, End.LONG));
            case PUT_SHORT -> model.tries(item, end.put(actor, item, SHORT), SHORT);
            case PUT_ZERO -> model.tries(item, end.put(actor, item, Duration.ZERO), Duration.ZERO);
            case PUT_NEGATIVE -> model.tries(item, end.put(actor, item, NEGATIVE), Duration.ZERO);
            case PUT_NOW -> model.now(item, end.putNow(actor, item));
            case GET -> model.get(actor, end.get(actor));
            case GET_LONG -> model.get(actor, end.get(actor, End.LONG));
            case GET_SHORT -> model.tries(end.get(actor, SHORT), SHORT);
            case GET_ZERO -> model.tries(end.get(actor, Duration.ZERO), Duration.ZERO);
            case GET_NEGATIVE -> model.tries(end.get(actor, NEGATIVE), Duration.ZERO);
            case GET_NOW -> model.now(end.getNow(actor));
            case SIZE -> model.size(end.size(actor));
            case FULL -> model.full(end.full(actor));
            case EMPTY -> model.empty(end.empty(actor));
            case PUT_NULL -> refusals.puts(end, actor);
            case PUT_TOO_LONG -> refusals.putsTooLong(end, actor);
            case GET_NULL -> refusals.gets(end, actor);
            case INTERRUPTED_PUT -> refusals.interruptedPut(end, actor);
            case INTERRUPTED_GET -> refusals.interruptedGet(end, actor);
            case INTERRUPTED_PUT_NOW -> model.now(item, refusals.interruptedPutNow(end, actor, item));
            case INTERRUPTED_GET_NOW -> model.now(refusals.interruptedGetNow(end, actor));
            case INTERRUPT -> model.interrupt();
            case POKE -> model.poke();
            case NEW_CLIENT -> hall.client();
            case OTHER_QUEUE -> otherQueue(actor);
        }
    }

    /** Whatever the first one holds, the other one is empty. */
    private void otherQueue(String actor) {
        var other = hall.another(1);
        other.creator().putNow(actor, "o").returns(End.DONE, Basics.STRANGE);
        other.creator().getNow(actor).returns("o", Basics.STRANGE);
        other.ends(actor);
    }
}
