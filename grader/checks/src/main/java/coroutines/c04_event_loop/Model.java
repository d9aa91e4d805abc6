package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Event.Wait;
import coroutines.c04_event_loop.Script.Step;
import coroutines.c04_event_loop.Simulated.Pending;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** A simulation: what happens in a script by the contract. */
final class Model {
    private final Script script;
    private final List<Simulated> greenlets = new ArrayList<>();
    private final Deque<Simulated> queue = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private Simulated running = new Simulated(0);
    private Duration now;
    private int nextStep;
    private int moment;
    private boolean hasJoinedAll;

    private Model(Script script) {
        this.script = script;
        now = script.begin();
        greenlets.add(running);
        running.goesOn();
    }

    static List<Event> of(Script script) {
        var model = new Model(script);
        for (var i = 0; i < script.spawned(); i++) {
            model.spawn();
        }
        while (model.running.number != 0 || !model.hasJoinedAll) {
            model.step();
        }
        return model.events;
    }

    private void step() {
        if (nextStep < script.steps().size()) {
            take(script.steps().get(nextStep++));
        } else if (running.number == 0) {
            hasJoinedAll = true;
            joinAll(IntStream.range(1, greenlets.size()).boxed().toList());
        } else {
            ends(Outcome.returned(Outcome.value(running.number, false)));
        }
    }

    private void take(Step step) {
        var calls = new Calls(step, running.number, greenlets.size());
        switch (step.kind()) {
            case SPAWN -> {
                if (calls.mayBeMore()) {
                    spawn();
                }
            }
            case SLEEP -> sleep(Wait.SLEEP, now.plus(step.amount()), Calls.SLEEP, Fact.SLEEP);
            case JOIN ->
                join(
                        List.of(calls.target()),
                        new Pending(Calls.JOIN, () -> Calls.RETURNS, Fact.JOIN),
                        Fact.JOIN_AT_ONCE);
            case JOIN_ALL -> joinAll(calls.targets());
            case VALUE -> value(greenlets.get(calls.target()));
            case ASK -> atOnce(Calls.DONE + greenlets.get(calls.target()).hasEnded(), Fact.DONE);
            case BLOCK -> {
                now = later(now.plus(step.amount()));
                atOnce(Calls.BLOCK + at(now), Fact.BLOCKS);
            }
            case PATCHED -> {
                atOnce(Calls.SHOWS + at(now), Fact.SHOWS);
                sleep(Wait.PATCHED, later(calls.time(now)), Calls.PATCHED, Fact.PATCHED);
            }
            case REFUSED -> atOnce(calls.refusal().told(), calls.refusal().fact());
            case END -> end(Outcome.returned(Outcome.value(running.number, calls.isNull())));
            case FAIL -> end(Outcome.threw(running.number));
        }
    }

    private Duration later(Duration time) {
        return time.compareTo(now) > 0 ? time : now;
    }

    private String at(Duration time) {
        return Calls.at(time.minus(script.begin()));
    }

    private void atOnce(String what, Fact fact) {
        events.add(new Event(running.number, Wait.NONE, what, fact, 0, List.of(), List.of()));
    }

    private void spawn() {
        var greenlet = new Simulated(greenlets.size());
        greenlets.add(greenlet);
        moment++;
        ready(greenlet);
        atOnce(Calls.SPAWN + Calls.SPAWNED + Script.name(greenlet.number), Fact.SPAWN);
    }

    private void ready(Simulated greenlet) {
        greenlet.becomesReady(moment);
        queue.addLast(greenlet);
    }

    private void sleep(Wait how, Duration until, String call, Fact fact) {
        running.sleeps(how, until, new Pending(call, () -> at(now), fact));
        goOn();
    }

    private void joinAll(Collection<Integer> targets) {
        join(targets, new Pending(Calls.JOIN_ALL, () -> Calls.RETURNS, Fact.JOIN), Fact.JOIN_AT_ONCE);
    }

    private void value(Simulated target) {
        join(List.of(target.number), new Pending(Calls.VALUE, target::outcome, Fact.VALUE), Fact.VALUE);
    }

    private void join(Collection<Integer> targets, Pending call, Fact atOnce) {
        if (targets.contains(running.number)) {
            atOnce(call.call() + Calls.REFUSED, Fact.ONESELF);
            return;
        }
        var left = targets.stream()
                .filter(target -> !greenlets.get(target).hasEnded())
                .toList();
        if (left.isEmpty()) {
            atOnce(call.told(), atOnce);
        } else {
            running.awaits(left, call);
            goOn();
        }
    }

    private void end(String outcome) {
        if (running.number != 0) {
            ends(outcome);
        }
    }

    private void ends(String outcome) {
        running.ends(outcome);
        moment++;
        greenlets.stream()
                .filter(other -> other.isFreedBy(running.number, moment))
                .forEach(this::ready);
        goOn();
    }

    /** The first of the queue runs, once there is one. */
    private void goOn() {
        var idle = new ArrayList<Duration>();
        wakeSleepers();
        if (queue.isEmpty()) {
            greenlets.stream()
                    .filter(Simulated::sleeps)
                    .map(Simulated::due)
                    .min(Comparator.naturalOrder())
                    .ifPresent(idle::add);
            now = idle.isEmpty() ? now : idle.getFirst();
            wakeSleepers();
        }
        if (queue.isEmpty()) {
            greenlets.getFirst().waitsForNobody();
            moment++;
            ready(greenlets.getFirst());
        }
        running = queue.removeFirst();
        var others = queue.stream().map(Simulated::ready).toList();
        var call = running.pending();
        var wait = running.goesOn();
        events.add(new Event(running.number, wait, call.told(), call.fact(), running.since(), idle, others));
    }

    private void wakeSleepers() {
        moment++;
        greenlets.stream()
                .filter(greenlet -> greenlet.sleeps() && greenlet.due().compareTo(now) <= 0)
                .sorted(Comparator.comparing(Simulated::due).thenComparing(greenlet -> greenlet.number))
                .toList()
                .forEach(this::ready);
    }
}
