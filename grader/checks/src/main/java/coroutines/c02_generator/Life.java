package coroutines.c02_generator;

import coroutines.c02_generator.Turn.Beside;
import grader.spec.Call;
import grader.spec.Trial;
import java.util.List;
import java.util.NoSuchElementException;

/** Plays a script against what a generator does by the contract. */
final class Life implements AutoCloseable {
    private static final String REFUSED = "C10: a call is in progress: any other throws IllegalStateException at once";

    private enum State {
        NEW,
        SUSPENDED,
        ENDED
    }

    private final Trial trial;
    private final Scene scene;
    private final Actions body = new Actions();
    private final Generator<String, String> generator;
    private State state = State.NEW;
    private boolean bodyInterruptedItself;
    private volatile boolean interrupted;

    private Life(Trial trial) {
        this.trial = trial;
        this.scene = new Scene(trial);
        this.generator = scene.generator("does what the script says", body);
        body.isOf(generator);
    }

    static void play(Trial trial, List<Turn> turns) throws Exception {
        try (var life = new Life(trial)) {
            life.body.requireStandsStill(trial, life.scene);
            for (var number = 1; number <= turns.size(); number++) {
                life.takes(turns.get(number - 1), number);
            }
        }
    }

    private void takes(Turn turn, int number) {
        if (state == State.NEW) {
            turn.besides().stream().filter(Beside.SENT_TOO_EARLY::equals).forEach(_ -> sendsTooEarly());
        }
        if (state == State.SUSPENDED || state == State.NEW && !turn.closes()) {
            runs(turn, number);
        } else {
            hasNothingToRun(turn, number);
        }
        var ends = turn.closes() || turn.end() != Turn.End.YIELDS;
        state = ends || state == State.ENDED ? State.ENDED : State.SUSPENDED;
    }

    private void sendsTooEarly() {
        scene.start("send(\"early\")", () -> generator.send("early"))
                .fails(
                        IllegalStateException.class,
                        "C2: nobody waits in yield yet: send(\"early\") throws IllegalStateException");
    }

    private void hasNothingToRun(Turn turn, int number) {
        var call = starts(turn, number);
        if (turn.closes()) {
            call.returns("C8: nothing is to be closed: close() returns");
        } else {
            call.fails(
                    NoSuchElementException.class,
                    "C5: the generator has ended: every later call throws NoSuchElementException");
        }
        requireStatus(turn, turn.has(Beside.CALLER_INTERRUPTED_BEFORE));
    }

    private Call<String> starts(Turn turn, int number) {
        var ask = turn.ask() == Ask.SEND && state == State.NEW ? Ask.SEND_NULL : turn.ask();
        return scene.actors().start(turn.by(), ask.told(Turn.sent(number)), () -> {
            if (turn.has(Beside.CALLER_INTERRUPTED_BEFORE)) {
                Thread.currentThread().interrupt();
            }
            try {
                return ask.of(generator, Turn.sent(number));
            } finally {
                interrupted = Thread.currentThread().isInterrupted();
            }
        });
    }

    private void runs(Turn turn, int number) {
        var failure = new IllegalArgumentException("of the body");
        interruptsTheBody(turn);
        body.begins(turn, number, failure);
        var call = starts(turn, number);
        if (turn.slow()) {
            waits(turn, call);
            for (var beside : turn.besides()) {
                happens(turn, beside);
                waits(turn, call);
            }
            scene.actors().says("the body is let go");
            body.letGo();
        }
        ends(turn, number, failure, call);
        requireStatus(turn, turn.has(Beside.CALLER_INTERRUPTED_BEFORE) || turn.has(Beside.CALLER_INTERRUPTED));
        if (!turn.closes() || body.isThrough()) {
            requireRefused(turn);
            requireResumed(turn, number);
        }
        bodyInterruptedItself = turn.has(Beside.BODY_INTERRUPTS_ITSELF);
        body.requireStandsStill(trial, scene);
    }

    private void interruptsTheBody(Turn turn) {
        for (var beside : turn.besides()) {
            if (beside == Beside.BODY_INTERRUPTED_BEFORE && state == State.SUSPENDED) {
                scene.actors().says("the suspended body's thread is interrupted");
                body.thread().interrupt();
                scene.actors().settle();
            }
        }
    }

    private static void waits(Turn turn, Call<String> call) {
        call.waits((turn.closes() ? "C7: " : "C4: ") + "the body is still in its step: the call waits");
    }

    private void happens(Turn turn, Beside beside) {
        if (beside.isByAnother()) {
            var ask = beside.asks();
            scene.actors()
                    .start("C", ask.told("x"), () -> ask.of(generator, "x"))
                    .fails(IllegalStateException.class, REFUSED);
        } else if (beside == Beside.CALLER_WAKES_UP) {
            scene.actors().poke();
        } else if (beside == Beside.CALLER_INTERRUPTED) {
            scene.actors().interrupt(turn.by());
        }
    }

    private static void ends(Turn turn, int number, RuntimeException failure, Call<String> call) {
        var throwing = turn.closes() ? "C9: " : "C6: ";
        switch (turn.end()) {
            case THROWS -> call.fails(failure, throwing + "the body throws: the call throws that very object");
            case THROWS_CHECKED ->
                call.fails(
                        BodyFailedException.class,
                        throwing + "the body throws a checked exception: the call throws BodyFailedException");
            case YIELDS, RETURNS -> {
                if (turn.closes()) {
                    call.returns("C7: the body ends: close() returns");
                } else if (turn.end() == Turn.End.YIELDS) {
                    call.returns(Turn.yielded(number), "C3: the call returns what the body yields");
                } else {
                    call.fails(
                            NoSuchElementException.class,
                            "C5: the body has returned: the call throws NoSuchElementException");
                }
            }
        }
    }

    private void requireStatus(Turn turn, boolean expected) {
        trial.require(
                interrupted == expected,
                (turn.closes() ? "C7: " : "C11: ")
                        + (expected
                                ? "the interrupted caller's interrupt status is set after the call"
                                : "the caller is not interrupted"),
                "it is " + (interrupted ? "set" : "not set"),
                "");
    }

    private void requireRefused(Turn turn) {
        var expected = turn.besides().stream()
                .filter(Beside::isByBody)
                .map(beside -> beside.asks().told("x") + " threw IllegalStateException")
                .toList();
        Callers.allRefused(trial, expected, body.outcomes());
    }

    private void requireResumed(Turn turn, int number) {
        if (state == State.SUSPENDED) {
            var status = bodyInterruptedItself || turn.has(Beside.BODY_INTERRUPTED_BEFORE);
            var how = turn.closes() ? "closed" : turn.ask() == Ask.SEND ? Turn.sent(number) : "null";
            var expected = how + (status ? ", interrupted" : ", not interrupted");
            trial.require(
                    body.resumed().equals(expected),
                    (body.resumed().startsWith(how + ",") ? "C11: " : turn.closes() ? "C7: " : "C3: ")
                            + "the pending yield ends so: " + expected,
                    "it ended so: " + body.resumed(),
                    "");
        }
    }

    @Override
    public void close() {
        body.isOver();
        scene.close();
    }
}
