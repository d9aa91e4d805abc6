package processes.p09_pipe;

import grader.spec.Actors;
import grader.spec.Call;
import grader.spec.Trial;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import processes.p09_pipe.Duo.Side;
import processes.p09_pipe.Nature.Deed;

/** C6, C7, C13, C15: who waits, or waits behind another one, when it ends badly or is interrupted. */
final class Behind {
    private static final byte[] MESSAGE = new Letter(20, Letter.Content.LETTERS).bytes();

    private final Trial trial;
    private final Bench bench;

    Behind(Trial trial, Bench bench) {
        this.trial = trial;
        this.bench = bench;
    }

    private static List<Call<String>> wait(Actors actors, String what, String because, Callable<String> call) {
        var calls = new ArrayList<Call<String>>();
        for (var name : List.of("A", "B", "C")) {
            calls.add(actors.start(name, what, call));
            calls.getLast().waits(because);
        }
        return calls;
    }

    private static List<Call<String>> receivers(Actors actors, Side at) {
        return wait(actors, at + ".receive()", "C5: no whole message has come: receive waits", () -> Told.receive(at));
    }

    private static List<Call<String>> senders(Actors actors, Side at) {
        return wait(
                actors,
                at + ".send(20 bytes)",
                "C3: the stream takes no more: send waits",
                () -> Told.send(at, MESSAGE));
    }

    /** All who wait hear the end, whether the other end was closed or its process has died. */
    void allHearTheEnd() {
        for (var dies : new boolean[] {true, false}) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                var calls = receivers(actors, duo.right());
                if (dies) {
                    actors.says("the left side dies");
                    duo.left().die();
                } else {
                    actors.start("K", "left.close()", () -> Told.close(duo.left()))
                            .returns(Told.CLOSED, "C11: close returns");
                }
                calls.forEach(call -> call.returns(
                        Told.THE_END, (dies ? "C6" : "C11") + ": the input has ended: all who wait get empty"));
            }
        }
    }

    /** A part of a message has come, or comes while they wait, and no more. */
    void allMeetTheAccident() {
        Ground.require(trial, bench);
        for (var sixth = 0; sixth <= 6; sixth++) {
            try (var actors = trial.actors();
                    var duo = bench.duo(actors)) {
                var frame = bench.frame(actors, MESSAGE);
                var part = Math.clamp(sixth * frame.length / 6, 1, frame.length - 1);
                var calls = receivers(actors, duo.right());
                actors.says("the left side writes " + part + " of " + frame.length + " bytes of a message and dies");
                duo.right().in().fill(Arrays.copyOf(frame, part));
                actors.settle();
                duo.left().die();
                calls.forEach(call ->
                        call.fails(EOFException.class, "C7: the input has ended within a message: all who wait throw"));
            }
        }
    }

    /** One is in the middle of a message when the stream fails; two wait behind it. */
    void allMeetTheFailure() {
        Ground.require(trial, bench);
        for (var kind : Failing.Kind.values()) {
            sendersMeet(kind.made());
            receiversMeet(kind.made());
        }
    }

    private void sendersMeet(Throwable failure) {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().capacity(3).failing(Deed.WRITE, 5, failure), new Nature())) {
            var calls = senders(actors, duo.left());
            actors.says("there is room again, and write throws "
                    + failure.getClass().getSimpleName());
            duo.left().out().drain(3);
            theFirstMeets(actors, calls, failure);
            if (duo.left().out().written() != 5) {
                throw actors.broken(
                        "C13: write has failed: not one more byte is written",
                        duo.left().out().written() - 5 + " more were");
            }
        }
    }

    private void receiversMeet(Throwable failure) {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().failing(Deed.READ, 5, failure), new Nature())) {
            var frame = bench.frame(actors, MESSAGE);
            duo.right().in().fill(Arrays.copyOf(frame, 3));
            var calls = receivers(actors, duo.right());
            actors.says("the rest comes, and read throws " + failure.getClass().getSimpleName() + " in its middle");
            duo.right().in().fill(Arrays.copyOfRange(frame, 3, frame.length));
            theFirstMeets(actors, calls, failure);
        }
    }

    private static void theFirstMeets(Actors actors, List<Call<String>> calls, Throwable failure) {
        calls.getFirst().fails(failure.getClass(), "C13: what the stream throws is thrown by the call that met it");
        calls.subList(1, calls.size())
                .forEach(call ->
                        call.fails(IOException.class, "C13: this direction is broken: who waited throws IOException"));
        actors.settle();
    }

    /** The stream is full, and whoever should read it goes. */
    void allHearThatNobodyReads() {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().capacity(3), new Nature())) {
            var calls = senders(actors, duo.left());
            actors.says("the right side dies");
            duo.right().die();
            calls.forEach(call -> call.fails(
                    IOException.class, "C13: nobody reads any more, and the stream says so: who waits throws"));
        }
    }

    /** An interrupt changes nothing, and is not forgotten. */
    void noneIsInterrupted() {
        try (var actors = trial.actors();
                var duo = bench.duo(actors, new Nature().capacity(3), new Nature())) {
            var receive = Told.withStatus(() -> Told.receive(duo.left()));
            var receivers = wait(actors, "left.receive()", "C5: nothing was sent: receive waits", receive);
            interruptAll(actors, receivers, "receive");
            for (var call : receivers) {
                actors.start("S", "right.send(20 bytes)", () -> Told.send(duo.right(), MESSAGE))
                        .returns(Told.SENT, "C1: send returns");
            }
            var because = "C15: an interrupt changes nothing, and the status is still set at the end";
            receivers.forEach(call -> call.returns(Told.interrupted(Letter.shown(MESSAGE)), because));
            var send = Told.withStatus(() -> Told.send(duo.left(), MESSAGE));
            var senders = wait(actors, "left.send(20 bytes)", "C3: the stream takes no more: send waits", send);
            interruptAll(actors, senders, "send");
            var close = actors.start("K", "left.close()", Told.withStatus(() -> Told.close(duo.left())));
            close.waits("C11: a message is being written: close waits for it");
            actors.interrupt("K");
            close.waits("C15: an interrupt does not end close");
            endAll(actors, duo, close, senders);
        }
    }

    private static void interruptAll(Actors actors, List<Call<String>> calls, String what) {
        for (var name : List.of("B", "A", "C")) {
            actors.interrupt(name);
            calls.forEach(call -> call.waits("C15: an interrupt does not end " + what));
        }
    }

    private static void endAll(Actors actors, Duo duo, Call<String> close, List<Call<String>> senders) {
        actors.says("now there is room for all");
        duo.left().out().widen(Integer.MAX_VALUE);
        actors.settle();
        for (var i = 0; i < senders.size(); i++) {
            actors.start("S", "right.receive()", () -> Told.receive(duo.right()))
                    .returns("C11: what is being sent is received whole, and then the end comes");
        }
        var because = "C15: an interrupt changes nothing, and the status is still set at the end";
        close.returns(Told.interrupted(Told.CLOSED), because);
        senders.getFirst().returns(Told.interrupted(Told.SENT), because);
    }
}
