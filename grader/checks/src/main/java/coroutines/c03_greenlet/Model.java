package coroutines.c03_greenlet;

import coroutines.c03_greenlet.Script.Kind;
import grader.spec.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happens in a script by the contract. */
final class Model {
    static final String RETURNS = "switchTo returns ";
    static final String THROWS = "switchTo throws ";
    static final String BEGINS = "begins with ";
    static final String CLOSED = "GreenletClosedException";
    static final String REFUSED = "IllegalStateException";
    static final String CLOSE_RETURNS = "close() returns";
    static final String CLOSE_THROWS = "close() throws ";
    static final String FINISHED = "isFinished() returns ";

    private static final String VALUE =
            "a new greenlet begins with the value that it is given, a suspended one's" + " pending switchTo returns it";
    static final String SELF = "switchTo of the running greenlet itself returns the value at once";
    private static final String END =
            "the value of a body that returns goes to the nearest parent that has not finished";
    private static final String DEAD = "a finished greenlet cannot be resumed: switchTo throws IllegalStateException";
    private static final String ASKED = "isFinished() tells whether the body has ended";
    private static final String FAILURE =
            "what a body throws, the pending switchTo of the nearest parent throws that has"
                    + " begun and has not finished";
    private static final String PASSED = "a failure finishes new parents, whose bodies never run";
    private static final String CLOSING =
            "the pending switchTo of a greenlet that is closed throws" + " GreenletClosedException";
    private static final String BACK = "close() returns to its caller when the body has ended";
    private static final String NOTHING = "there is nothing to close: close() returns";
    private static final String NOT_THAT = "close() of the main or a running greenlet throws IllegalStateException";
    private static final String RESISTS = "switchTo of a body that is being closed throws IllegalStateException";
    private static final String HEARD = "what a body throws while it is closed is thrown by close()";

    private enum State {
        NEW,
        SUSPENDED,
        RUNNING,
        FINISHED
    }

    private final Script script;
    private final State[] states;
    /** Whom a failure has finished before they began. */
    private final boolean[] passed;

    private final List<Event> events = new ArrayList<>();
    private int running;
    /** Whether the way to the last heir led past one of those. */
    private boolean wayPassed;

    private Model(Script script) {
        this.script = script;
        states = new State[script.greenlets()];
        Arrays.fill(states, State.NEW);
        passed = new boolean[states.length];
        states[0] = State.RUNNING;
    }

    static List<Event> of(Script script) {
        var model = new Model(script);
        for (var number = 0; number < script.steps().size(); number++) {
            model.step(number);
        }
        return model.events;
    }

    private void step(int number) {
        var step = script.steps().get(number);
        var target = script.target(step);
        switch (step.kind()) {
            case SWITCH -> switchTo(target, number);
            case END -> {
                if (running != 0) {
                    ends(Shown.of(script.value(number)));
                }
            }
            case FAIL -> {
                if (running != 0) {
                    fails(Failures.told(running));
                }
            }
            case CLOSE -> close(target);
            case ASK -> asked(target);
        }
    }

    private void switchTo(int target, int number) {
        if (states[target] == State.FINISHED) {
            expect(THROWS + REFUSED, passed[target] ? "C7" : "C6", passed[target] ? PASSED : DEAD, true);
        } else if (target == running) {
            expect(RETURNS + Shown.of(script.value(number)), "C3", SELF, false);
        } else {
            states[running] = State.SUSPENDED;
            given(target, Shown.of(script.value(number)), "C3", "C2", VALUE);
        }
    }

    private void given(int target, String value, String whose, String clause, String because) {
        var begins = states[target] == State.NEW;
        states[target] = State.RUNNING;
        running = target;
        var what = (begins ? BEGINS : RETURNS) + value;
        events.add(new Event(running, what, clause, because, whose, true));
    }

    private void ends(String value) {
        states[running] = State.FINISHED;
        var heir = heir(running, false);
        given(heir, value, wayPassed ? "C7" : "C5", "C5", END);
    }

    private void fails(String failure) {
        states[running] = State.FINISHED;
        running = heir(running, true);
        states[running] = State.RUNNING;
        expect(THROWS + failure, "C7", FAILURE, true);
        if (letsPass(running)) {
            fails(failure);
        }
    }

    /** Whether it does not catch what its children throw. */
    static boolean letsPass(int greenlet) {
        return greenlet % 2 == 1;
    }

    private int heir(int greenlet, boolean isFailure) {
        var heir = script.parent(greenlet);
        wayPassed = false;
        while (states[heir] == State.FINISHED || isFailure && states[heir] == State.NEW) {
            wayPassed |= passed[heir];
            passed[heir] |= states[heir] == State.NEW;
            states[heir] = State.FINISHED;
            heir = script.parent(heir);
        }
        return heir;
    }

    private void asked(int target) {
        var finished = states[target] == State.FINISHED;
        expect(FINISHED + finished, passed[target] ? "C7" : "C6", passed[target] ? PASSED : ASKED, finished);
    }

    private void close(int target) {
        if (target == 0 || target == running) {
            expect(CLOSE_THROWS + REFUSED, "C8", NOT_THAT, false);
            return;
        }
        switch (states[target]) {
            case NEW, FINISHED -> {
                states[target] = State.FINISHED;
                expect(CLOSE_RETURNS, "C8", NOTHING, false);
            }
            case SUSPENDED -> ended(target);
            case RUNNING -> throw new IllegalStateException("two are running in the model");
        }
    }

    private void ended(int target) {
        states[target] = State.FINISHED;
        var closer = running;
        running = target;
        expect(THROWS + CLOSED, "C8", CLOSING, false);
        if (resists(target)) {
            expect(THROWS + REFUSED, "C9", RESISTS, false);
            running = closer;
            expect(CLOSE_THROWS + Failures.told(target), "C9", HEARD, true);
        } else {
            running = closer;
            expect(CLOSE_RETURNS, "C8", BACK, true);
        }
    }

    /** Whether it switches and then throws when it is closed. */
    static boolean resists(int greenlet) {
        return greenlet % 3 == 2;
    }

    /** Whether it catches what closes it, and returns. */
    static boolean returnsWhenClosed(int greenlet) {
        return greenlet % 3 == 1;
    }

    private void expect(String what, String clause, String because, boolean tells) {
        events.add(new Event(running, what, clause, because, clause, tells));
    }

    /** Whether a step of that kind means nothing to the main greenlet. */
    static boolean isForBodies(Kind kind) {
        return kind == Kind.END || kind == Kind.FAIL;
    }
}
