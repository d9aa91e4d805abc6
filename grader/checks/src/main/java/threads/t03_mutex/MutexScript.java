package threads.t03_mutex;

import grader.spec.Actors;
import grader.spec.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Plays a script of every kind of call with two mutexes and four actors, and compares each step with what a mutex does.
 */
final class MutexScript {
    private static final List<String> NAMES = List.of("A", "B", "C", "D");
    private static final Duration LONG = Duration.ofHours(1);

    private final Actors actors;
    private final List<State> states = List.of(new State("first"), new State("second"));

    /** What one actor is told to do with one of the mutexes, if it is free to. */
    record Step(String command, int who, int which) {
        @Override
        public String toString() {
            return NAMES.get(who) + " " + command + (which == 0 ? "" : " (second)");
        }
    }

    private record Waiter(String name, Call<String> call) {}

    /** One mutex, and what the model knows of it. */
    private static final class State {
        private final String which;
        private final Mutex mutex = new Mutex();
        private final List<Waiter> waiters = new ArrayList<>();
        private Optional<String> holder = Optional.empty();

        private State(String which) {
            this.which = which;
        }

        private String called(String what) {
            return what + (which.equals("first") ? "" : " of the second mutex");
        }
    }

    MutexScript(Actors actors) {
        this.actors = actors;
    }

    /** Scripts over all commands; the second mutex is rare. */
    static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(
                                "acquire",
                                "acquire",
                                "wait 1 h",
                                "try 0",
                                "try -1",
                                "release",
                                "release",
                                "poke",
                                "interrupt"),
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.of(0, 0, 0, 1))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    void play(List<Step> steps) {
        for (var step : steps) {
            var state = states.get(step.which());
            var name = NAMES.get(step.who());
            switch (step.command()) {
                case "acquire" -> whenIdle(name, () -> acquire(state, name, Optional.empty()));
                case "wait 1 h" -> whenIdle(name, () -> acquire(state, name, Optional.of(LONG)));
                case "try 0" -> whenIdle(name, () -> tryOnce(state, name, Duration.ZERO));
                case "try -1" -> whenIdle(name, () -> tryOnce(state, name, Duration.ofSeconds(-1)));
                case "release" -> whenIdle(name, () -> release(state, name));
                case "poke" -> poke();
                case "interrupt" -> interrupt(name);
                default -> throw new IllegalArgumentException(step.command());
            }
        }
        for (var state : states) {
            while (state.holder.isPresent()) {
                release(state, "E");
            }
            tryOnce(state, "E", Duration.ZERO);
        }
    }

    private void whenIdle(String name, Runnable command) {
        if (states.stream().flatMap(state -> state.waiters.stream()).noneMatch(waiter -> waiter.name()
                .equals(name))) {
            command.run();
        }
    }

    private void acquire(State state, String name, Optional<Duration> time) {
        var what = state.called(time.isEmpty() ? "acquire()" : "tryAcquire(1 h)");
        var call = actors.start(name, what, () -> taken(state.mutex, time));
        if (state.holder.isPresent()) {
            var own = state.holder.equals(Optional.of(name));
            call.waits(own ? "C3: the mutex is held: the call waits" : "C2: the mutex is held: the call waits");
            state.waiters.add(new Waiter(name, call));
        } else {
            call.returns(
                    time.isEmpty()
                            ? "C1: the mutex is free: the call returns"
                            : "C6: the mutex is free: the call returns");
            state.holder = Optional.of(name);
        }
    }

    private static String taken(Mutex mutex, Optional<Duration> time) throws InterruptedException {
        if (time.isEmpty()) {
            return MutexChecks.enter(mutex);
        }
        return mutex.tryAcquire(time.get()) ? "holding it" : "without it";
    }

    private void tryOnce(State state, String name, Duration time) {
        var free = state.holder.isEmpty();
        var own = state.holder.equals(Optional.of(name));
        var call = actors.start(
                name, state.called("tryAcquire(" + time.toSeconds() + " s)"), () -> state.mutex.tryAcquire(time));
        var held = own ? "C3: the mutex is held: it is not taken" : "C2: the mutex is held: it is not taken";
        call.returns(free, free ? "C6: the mutex is free: it is taken" : held);
        state.holder = free ? Optional.of(name) : state.holder;
    }

    private void release(State state, String name) {
        var call = actors.start(name, state.called("release()"), () -> MutexChecks.leave(state.mutex));
        if (state.holder.isEmpty()) {
            call.fails(IllegalStateException.class, "C4: the mutex is free: release() throws IllegalStateException");
            return;
        }
        call.returns("C4: the mutex is held, and any thread may release it");
        state.holder = Optional.empty();
        if (!state.waiters.isEmpty()) {
            hasNewHolder(state);
        }
    }

    private void hasNewHolder(State state) {
        var calls = state.waiters.stream().map(Waiter::call).toList();
        var next = actors.anyReturns(calls, "C1: the mutex was released and threads wait: one of them gets it");
        var winner = state.waiters.stream()
                .filter(waiter -> waiter.call() == next)
                .findFirst()
                .orElseThrow();
        state.waiters.remove(winner);
        state.holder = Optional.of(winner.name());
        wait(state, "C2: the mutex was released once: one call returns, the others wait");
    }

    private static void wait(State state, String because) {
        state.waiters.forEach(waiter -> waiter.call().waits(because));
    }

    private void poke() {
        if (states.stream().anyMatch(state -> !state.waiters.isEmpty())) {
            actors.poke();
            states.forEach(state -> wait(state, "C7: the mutex is still held: a wake-up for no reason lets nobody in"));
        }
    }

    private void interrupt(String name) {
        for (var state : states) {
            for (var waiter : List.copyOf(state.waiters)) {
                if (waiter.name().equals(name)) {
                    actors.interrupt(name);
                    waiter.call().fails(InterruptedException.class, "C5: the call waits and is interrupted: it throws");
                    state.waiters.remove(waiter);
                    wait(
                            state,
                            "C5: one waiter was interrupted, and the mutex is still held: the others go on waiting");
                }
            }
        }
    }
}
