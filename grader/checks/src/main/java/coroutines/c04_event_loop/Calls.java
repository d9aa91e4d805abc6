package coroutines.c04_event_loop;

import coroutines.c04_event_loop.Script.Step;
import grader.spec.Shown;
import java.time.Duration;
import java.util.List;

/**
 * What a step comes to, by whom it is taken and how many there are by then; and how the story tells it.
 *
 * @param me who takes it
 * @param greenlets how many there are, main too
 */
record Calls(Step step, int me, int greenlets) {
    static final String BEGINS = "begins";
    static final String RETURNS = " returns";
    static final String REFUSED = " throws IllegalStateException";
    static final String SPAWN = "spawn";
    static final String SPAWNED = " returns the task of ";
    static final String SLEEP = "sleep returns";
    static final String JOIN = "join()";
    static final String JOIN_ALL = "joinAll";
    static final String VALUE = "value()";
    static final String DONE = "isDone() returns ";
    static final String BLOCK = "the clock's own sleepUntil returns";
    static final String SHOWS = "patched() shows the time";
    static final String PATCHED = "sleepUntil of patched() returns";
    private static final int MOST_GREENLETS = 40;

    /** A time since the begin of the script, as the end of a sentence. */
    static String at(Duration elapsed) {
        return elapsed.isZero() ? " at the begin" : " " + Shown.exactly(elapsed.toNanos()) + " after the begin";
    }

    /** An amount of time. */
    static String told(Duration amount) {
        return Shown.exactly(amount.toNanos());
    }

    boolean mayBeMore() {
        return greenlets < MOST_GREENLETS;
    }

    int target() {
        return targets().getFirst();
    }

    List<Integer> targets() {
        return step.targets().stream().map(seed -> 1 + seed % (greenlets - 1)).toList();
    }

    /** Whether null is returned. */
    boolean isNull() {
        return step.targets().getFirst() % 4 == 0;
    }

    /** The time that is asked of the patched clock: one that is over already, too. */
    Duration time(Duration now) {
        return isOver(step) ? now.minus(step.amount()) : now.plus(step.amount());
    }

    private static boolean isOver(Step step) {
        return step.targets().getFirst() % 4 == 0;
    }

    /** To sleep so long comes to the same. */
    static Step likeSleep(Step patched) {
        return new Step(Script.Kind.SLEEP, patched.targets(), isOver(patched) ? Duration.ZERO : patched.amount());
    }

    Refusal refusal() {
        return Refusal.of(step.targets().getFirst(), me == 0);
    }
}
