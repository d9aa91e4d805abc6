package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import processes.p09_pipe.State.Ending;
import processes.p09_pipe.State.Waiter;

/** Plays a script of every kind of call at both ends with five actors, and compares each step with what a pipe does. */
final class Script {
    private final Actors actors;
    private final Duo duo;
    private final List<State> states;
    private final byte[] frame;
    private int sent;

    private Script(Actors actors, Bench bench) {
        this.actors = actors;
        duo = bench.duo(actors);
        states = duo.sides().stream().map(State::new).toList();
        frame = bench.frame(actors, new byte[5]);
    }

    static void play(Trial trial, Bench bench, int tries) throws Exception {
        trial.forAll(Step.several(), tries, steps -> {
            try (var actors = trial.actors()) {
                var script = new Script(actors, bench);
                try (var _ = script.duo) {
                    script.play(steps);
                }
            }
        });
    }

    private void play(List<Step> steps) {
        for (var step : steps) {
            var state = states.get(step.side());
            var isFree = !state.dead && states.stream().noneMatch(each -> each.hasWaiting(step.name()));
            switch (step.deed()) {
                case INTERRUPT -> interrupt(step.name());
                case POKE -> poke();
                case SEND, RECEIVE, CLOSE, DIE, DIE_WITHIN -> {
                    if (isFree) {
                        act(step, state);
                    }
                }
            }
        }
        states.stream().filter(state -> !state.dead).forEach(state -> close(state, "last"));
    }

    private void act(Step step, State state) {
        switch (step.deed()) {
            case SEND -> send(state, step.name(), step.length());
            case RECEIVE -> receive(state, step.name());
            case CLOSE -> close(state, step.name());
            case DIE -> die(state, 0);
            case DIE_WITHIN -> die(state, step.part(frame.length));
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
            var isTold = other.dead || state.side.out().look(counts -> counts.inputCloses) > 0;
            call.fails(
                    IOException.class,
                    isTold
                            ? "C13: nobody reads any more, and the stream says so: send throws IOException"
                            : "C11: close closes both streams, each exactly once");
            state.failed = true;
        } else {
            call.returns(
                    Told.SENT,
                    state.waiters.isEmpty()
                            ? "C1: a message can be sent"
                            : "C10: a receive that waits holds up no send of the same end");
            other.arrives(message, actors);
        }
    }

    private void receive(State state, String name) {
        var call = actors.start(name, state.side + ".receive()", Told.withStatus(() -> Told.receive(state.side)));
        if (state.closed) {
            call.fails(IllegalStateException.class, "C12: this end is closed: receive throws IllegalStateException");
        } else if (!state.inside.isEmpty()) {
            call.returns(
                    Letter.shown(state.inside.remove()),
                    state.because("C1: messages are received in the order of sending"));
        } else {
            receivesNothing(state, name, call);
        }
    }

    private static void receivesNothing(State state, String name, Call<String> call) {
        switch (state.ending) {
            case NONE -> {
                call.waits(state.because("C5: no whole message has come: receive waits"));
                state.waiters.add(new Waiter(name, call));
            }
            case CLOSED ->
                call.returns(
                        Told.THE_END,
                        state.because("C11: the other end was closed: receive returns empty, every time"));
            case END ->
                call.returns(Told.THE_END, state.because("C6: the input has ended: receive returns empty, every time"));
            case ACCIDENT ->
                call.fails(EOFException.class, "C7: the input has ended within a message: EOFException, every time");
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
            other(state).ends(Ending.CLOSED);
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
