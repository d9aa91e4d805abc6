package processes.p11_event;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Plays a script of every kind of call with two events and five actors, and compares each step with what an event does.
 */
final class Script {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

    private final Actors actors;
    private final List<State> states = List.of(new State(""), new State(" of the second event"));

    /** What one actor is told to do with one of the events, if it is free to. */
    record Step(String command, int who, int which) {
        @Override
        public String toString() {
            return NAMES.get(who) + " " + command + (which == 0 ? "" : " (second)");
        }
    }

    private Script(Actors actors) {
        this.actors = actors;
    }

    static void play(Trial trial, int tries) throws Exception {
        trial.forAll(steps(), tries, steps -> {
            try (var actors = trial.actors()) {
                new Script(actors).play(steps);
            }
        });
    }

    private static Arbitrary<List<Step>> steps() {
        var commands = Arbitraries.of(
                "await()",
                "await()",
                "await(1 h)",
                "await(0)",
                "await(-1 s)",
                "set()",
                "clear()",
                "pulse",
                "isSet()",
                "poke",
                "interrupt");
        var people = Arbitraries.integers().between(0, NAMES.size() - 1);
        return Combinators.combine(commands, people, Arbitraries.of(0, 0, 0, 1))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            var state = states.get(step.which());
            var name = NAMES.get(step.who());
            switch (step.command()) {
                case "poke" -> poke();
                case "interrupt" -> interrupt(name);
                default -> {
                    if (isIdle(name)) {
                        call(state, name, step.command());
                    }
                }
            }
        }
        states.forEach(state -> call(state, "last", "set()"));
    }

    private boolean isIdle(String name) {
        return states.stream().flatMap(state -> state.waiters.stream()).noneMatch(waiter -> waiter.name()
                .equals(name));
    }

    private void call(State state, String name, String command) {
        var event = state.event;
        switch (command) {
            case "await()" -> await(state, name, false);
            case "await(1 h)" -> await(state, name, true);
            case "await(0)" -> look(state, name, Duration.ZERO);
            case "await(-1 s)" -> look(state, name, Duration.ofSeconds(-1));
            case "set()" -> set(state, name);
            case "clear()" -> clear(state, name);
            case "pulse" -> pulse(state, name);
            case "isSet()" ->
                start(state, name, command, event::isSet).returns(state.set, "C1: isSet() tells what was last said");
            default -> throw new IllegalArgumentException(command);
        }
    }

    private void set(State state, String name) {
        start(state, name, "set()", () -> EventChecks.set(state.event)).returns("C1: set() returns");
        var because = state.because("C2: the event was set: all go on who waited");
        state.says(true);
        goOn(state, because);
    }

    private void clear(State state, String name) {
        start(state, name, "clear()", () -> EventChecks.clear(state.event)).returns("C1: clear() returns");
        state.says(false);
        wait(state, "C1: clear() lets nobody go on");
    }

    private void pulse(State state, String name) {
        var event = state.event;
        start(state, name, "set(), and at once clear()", () -> EventChecks.set(event) && EventChecks.clear(event))
                .returns("C1: set() and clear() return");
        var because = state.because(Pulses.BECAUSE);
        state.says(true);
        state.says(false);
        goOn(state, because);
    }

    private <T> Call<T> start(State state, String name, String what, Callable<T> command) {
        return actors.start(name, what + state.which, command);
    }

    private void await(State state, String name, boolean timed) {
        var event = state.event;
        var call = timed
                ? start(state, name, "await(1 h)", () -> event.await(Duration.ofHours(1)))
                : start(state, name, "await()", () -> EventChecks.await(event));
        if (state.set) {
            call.returns(
                    true,
                    state.because(
                            timed ? "C5: the event is set: true at once" : "C2: the event is set: await returns"));
            state.untouched = false;
        } else {
            call.waits("C2: the event is clear: await waits for the next set()");
            state.waiters.add(new State.Waiter(name, timed, call));
        }
    }

    /** Who never finds an event set owes that to nothing that was called before. */
    private void look(State state, String name, Duration time) {
        if (state.set && !state.untouched) {
            var fresh = new State(state.which);
            set(fresh, name);
            look(fresh, name, time);
        }
        start(state, name, "await(" + time.toSeconds() + " s)", () -> state.event.await(time))
                .returns(
                        state.set,
                        state.set
                                ? state.because("C5: the event is set: true at once")
                                : "C5: the event is clear: false at once");
    }

    private void goOn(State state, String because) {
        state.waiters.forEach(waiter -> waiter.call().returns(true, because));
        state.waiters.clear();
    }

    private static void wait(State state, String because) {
        state.waiters.forEach(waiter -> waiter.call().waits(because));
    }

    private void poke() {
        if (states.stream().anyMatch(state -> !state.waiters.isEmpty())) {
            actors.poke();
            for (var state : states) {
                for (var waiter : state.waiters) {
                    waiter.call()
                            .waits(
                                    waiter.timed()
                                            ? "C5: the event is clear: a wake-up for no reason does not end the time"
                                            : "C6: the event is clear: a wake-up for no reason lets nobody through");
                }
            }
        }
    }

    private void interrupt(String name) {
        for (var state : states) {
            for (var waiter : List.copyOf(state.waiters)) {
                if (waiter.name().equals(name)) {
                    actors.interrupt(name);
                    waiter.call().fails(InterruptedException.class, "C4: the call waits and is interrupted: it throws");
                    state.waiters.remove(waiter);
                    wait(state, "C4: the others go on waiting");
                }
            }
        }
    }
}
