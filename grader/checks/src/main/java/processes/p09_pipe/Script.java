package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Trial;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import processes.p09_pipe.Script.Step.Deed;
import processes.p09_pipe.State.Ending;
import processes.p09_pipe.State.Waiter;

/** Plays a script of every kind of call at both ends with five actors, and compares each step with what a pipe does. */
final class Script {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
    private static final List<Integer> LENGTHS = List.of(0, 1, 5, 300);

    private final Actors actors;
    private final Duo duo;
    private final List<State> states;
    private final byte[] frame;
    private int sent;

    /** What one actor is told to do at one of the ends, if it is free to. */
    record Step(Deed deed, int who, int side, int size) {
        enum Deed {
            SEND,
            RECEIVE,
            CLOSE,
            DIE,
            DIE_WITHIN,
            INTERRUPT,
            POKE
        }

        @Override
        public String toString() {
            return NAMES.get(who) + " " + deed + (side == 0 ? " left" : " right")
                    + (deed == Deed.SEND ? " " + LENGTHS.get(size) : "");
        }
    }

    private Script(Actors actors, Bench bench) {
        this.actors = actors;
        duo = bench.duo(actors);
        states = duo.sides().stream().map(State::new).toList();
        frame = bench.frame(actors, new byte[5]);
    }

    static void play(Trial trial, Bench bench, int tries) throws Exception {
        trial.forAll(steps(), tries, steps -> {
            try (var actors = trial.actors()) {
                var script = new Script(actors, bench);
                try (var _ = script.duo) {
                    script.play(steps);
                }
            }
        });
    }

    private static Arbitrary<List<Step>> steps() {
        var often = List.of(Deed.SEND, Deed.SEND, Deed.SEND, Deed.RECEIVE, Deed.RECEIVE, Deed.RECEIVE, Deed.RECEIVE);
        var deeds = new ArrayList<>(often);
        deeds.addAll(List.of(Deed.values()));
        return Combinators.combine(
                        Arbitraries.of(deeds),
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.of(0, 0, 1),
                        Arbitraries.integers().between(0, LENGTHS.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(16);
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            var state = states.get(step.side());
            var name = NAMES.get(step.who());
            var idle = states.stream().noneMatch(each -> each.hasWaiting(name));
            switch (step.deed()) {
                case INTERRUPT -> interrupt(name);
                case POKE -> poke();
                case SEND, RECEIVE, CLOSE, DIE, DIE_WITHIN -> {
                    if (idle && !state.dead) {
                        act(step, state, name);
                    }
                }
            }
        }
        for (var state : states) {
            if (!state.dead) {
                close(state, "last");
            }
        }
    }

    private void act(Step step, State state, String name) {
        switch (step.deed()) {
            case SEND -> send(state, name, LENGTHS.get(step.size()));
            case RECEIVE -> receive(state, name);
            case CLOSE -> close(state, name);
            case DIE -> die(state, 0);
            case DIE_WITHIN -> die(state, Math.clamp(step.size() * frame.length / 4, 1, frame.length - 1));
            case INTERRUPT, POKE -> throw new IllegalStateException("no call");
        }
    }

    private State other(State state) {
        return state == states.getFirst() ? states.getLast() : states.getFirst();
    }

    private void send(State state, String name, int length) {
        var message = new byte[length];
        Arrays.fill(message, (byte) ++sent);
        var other = other(state);
        var call = actors.start(
                name, state.side + ".send(" + Letter.shown(message) + ")", () -> Told.send(state.side, message));
        if (state.closed) {
            call.fails(IllegalStateException.class, "C12: this end is closed: send throws IllegalStateException");
        } else if (other.closed || other.dead) {
            call.fails(
                    IOException.class, "C13: nobody reads any more, and the stream says so: send throws IOException");
        } else {
            call.returns(Told.SENT, "C1: a message can be sent");
            other.arrives(message, actors);
        }
    }

    private void receive(State state, String name) {
        var call = actors.start(name, state.side + ".receive()", Told.withStatus(() -> Told.receive(state.side)));
        if (state.closed) {
            call.fails(IllegalStateException.class, "C12: this end is closed: receive throws IllegalStateException");
        } else if (!state.inside.isEmpty()) {
            call.returns(Letter.shown(state.inside.remove()), "C1: messages are received in the order of sending");
        } else {
            switch (state.ending) {
                case NONE -> {
                    call.waits("C5: no whole message has come: receive waits");
                    state.waiters.add(new Waiter(name, call));
                }
                case END -> call.returns(Told.THE_END, "C6: the input has ended: receive returns empty, every time");
                case ACCIDENT ->
                    call.fails(
                            EOFException.class, "C7: the input has ended within a message: EOFException, every time");
            }
        }
    }

    private void close(State state, String name) {
        actors.start(name, state.side + ".close()", () -> Told.close(state.side))
                .returns(Told.CLOSED, "C11: close returns");
        state.waiters.forEach(waiter ->
                waiter.call().fails(IllegalStateException.class, "C12: its own end was closed: who waits throws this"));
        state.waiters.clear();
        if (!state.closed) {
            state.closed = true;
            other(state).ends(Ending.END);
        }
    }

    /** Without a word, or when it has written so many bytes of a message. Its own calls die with it: none may wait. */
    private void die(State state, int written) {
        if (state.waiters.isEmpty() && !state.closed) {
            actors.says("the " + state.side + " side "
                    + (written == 0 ? "dies" : "dies when it has written " + written + " bytes of a message"));
            state.side.out().fill(Arrays.copyOf(frame, written));
            state.side.die();
            state.dead = true;
            other(state).ends(written == 0 ? Ending.END : Ending.ACCIDENT);
        }
    }

    private void interrupt(String name) {
        for (var state : states) {
            if (state.interrupts(name, actors)) {
                state.waiters.forEach(waiter -> waiter.call().waits("C15: an interrupt ends no call"));
            }
        }
    }

    private void poke() {
        actors.poke();
        states.forEach(state -> state.waiters.forEach(
                waiter -> waiter.call().waits("C5: a wake-up for no reason brings no message: receive waits")));
    }
}
