package iomodels.i07_async;

import grader.spec.Play;
import iomodels.i07_async.Operation.Kind;
import iomodels.i07_async.Operation.Outcome;
import iomodels.i07_async.Rules.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one pump or copy: what is pending, what was done, and what must not be. What it finds in the middle
 * of a call of the submission is kept until the script looks: thrown there, it might be caught.
 */
final class Traffic {
    private final Play play;
    private final Script script;
    private final Carried carried;
    private final Tellers tellers = new Tellers();
    private final Rules rules;
    private final Faults faults;
    private final List<Operation> pending = new ArrayList<>();
    private long begun;
    private boolean isOver;
    private boolean hasFailed;
    /** Who is told of the failure, while nothing else is under way on any stack. */
    private @Nullable Thread failing;
    /** Whether everybody has had the time to hear of it: the step in which it happened is over. */
    private boolean isFailureKnown;

    Traffic(Play play, Script script, Store store) {
        this.play = play;
        this.script = script;
        this.carried = new Carried(store);
        this.faults = new Faults(play);
        this.rules = new Rules(script, tellers, faults, mostOperations(script, store));
    }

    /** Each byte may be taken alone; a long row of empty answers may come before each turn. */
    private static long mostOperations(Script script, Store store) {
        return store.mostOperations(script.capacity()) + 4L * script.answers().size();
    }

    /** One of which nothing is expected but that nothing is begun. */
    static Traffic quiet(Play play, Way way) {
        return new Traffic(play, Script.plain(way, 0, 1), new Store.Counted(0));
    }

    Tellers tellers() {
        return tellers;
    }

    /** What must not be, and was found. */
    Faults faults() {
        return faults;
    }

    /** The channel's method was called. It may tell of the completion before it returns. */
    void begins(Operation operation) {
        Answer answer;
        synchronized (this) {
            rules.inspect(operation, state());
            begun++;
            if (script.failure().isPresent() && script.failure().get().throwsAt(begun)) {
                hasFailed = true;
                play.says(operation.told() + " is to begin, and the channel's method throws");
                script.failure().get().raise();
            }
            answer = script.answer(begun);
            pending.add(operation);
        }
        switch (answer.moment()) {
            case LATER, ELSEWHERE -> {}
            case AT_ONCE -> told(() -> completes(operation, answer));
            case MEANWHILE -> tellers.meanwhile(() -> told(() -> completes(operation, answer)));
        }
    }

    /**
     * Nobody is on the way any more. Who begins the next operation while another one tells of the failure, on another
     * thread or further up on his stack, need not know of it yet; afterwards he must.
     */
    synchronized void stepped() {
        isFailureKnown = hasFailed;
    }

    private boolean knowsFailure() {
        return isFailureKnown || hasFailed && Thread.currentThread() == failing;
    }

    private State state() {
        return new State(
                begun,
                carried.unwritten(),
                isPending(Kind.READ),
                isPending(Kind.WRITE),
                isOver && !hasFailed,
                knowsFailure());
    }

    private boolean isPending(Kind kind) {
        return pending.stream().anyMatch(operation -> operation.kind() == kind);
    }

    /** Tells of a completion; whatever the handler throws is the script's to tell. */
    private void told(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable thrown) {
            tellers.threw(thrown);
        }
    }

    /** One that is pending; empty when none is. */
    synchronized Optional<Operation> any(RandomGenerator random) {
        return pending.isEmpty() ? Optional.empty() : Optional.of(pending.get(random.nextInt(pending.size())));
    }

    /** Does what the answer says, and tells of it. */
    void completes(Operation operation, Answer answer) {
        Outcome outcome;
        synchronized (this) {
            pending.remove(operation);
            operation
                    .touched()
                    .ifPresent(how -> faults.add(
                            "C7",
                            "while " + operation.told() + " is pending, nobody but the" + " channel touches its buffer",
                            how));
            outcome = outcome(operation, answer);
        }
        operation.tell(outcome);
    }

    private Outcome outcome(Operation operation, Answer answer) {
        if (script.failure().isPresent() && script.failure().get().failsAt(begun) && !hasFailed) {
            hasFailed = true;
            failing = answer.moment().isLater() ? Thread.currentThread() : null;
            play.says(operation.told() + " fails");
            return new Outcome(0, Optional.of(script.failure().get().thrown()));
        }
        if (hasFailed && script.seed() % 2 == 1) {
            play.says(operation.told() + " fails");
            return new Outcome(0, Optional.of(new IOException("the other one")));
        }
        var count = answer.isZero() ? 0 : carried.does(operation, answer);
        if (begun < Script.TOLD_STEPS) {
            play.says(operation.told() + " completes with " + count);
        }
        return Outcome.of(count);
    }

    /** The handler was told that all is done, or that something failed. */
    synchronized void over(boolean isCompleted) {
        if (isCompleted && !isOver && !hasFailed) {
            if (!pending.isEmpty()) {
                var found = "it was told while " + pending.getFirst().told() + " was pending";
                faults.add("C4", "the handler is told completed when everything is written, and not before", found);
            } else if (!carried.isWhole()) {
                faults.add(script.way().clause(), "all is read and written before the handler is told", carried.told());
            }
        }
        isOver = true;
    }

    /** What was carried until now. */
    Carried carried() {
        return carried;
    }

    synchronized boolean hasFailed() {
        return hasFailed;
    }

    synchronized long begun() {
        return begun;
    }
}
