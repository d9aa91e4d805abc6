package threads.t02_interpreter_lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import threads.t02_interpreter_lock.Run.Place;

/**
 * The contract as a model that follows a performance: who may execute next, and what comes of it. A run that leaves, or
 * wakes up in a LOCK, may have a turn of which nothing is seen; what could be due to one is not held against anybody.
 */
final class Expected {
    private static final int MOST_TURNS = 2;

    private final Scene scene;
    private final int interval;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Machine machine = new Machine();
    private Optional<Run> owner = Optional.empty();
    /** What was told last and has not taken effect yet. */
    private Optional<Instruction> executing = Optional.empty();

    private int inThisTurn;
    private boolean yielded;
    private boolean open;

    Expected(Scene scene, int interval) {
        this.scene = scene;
        this.interval = interval;
    }

    void begins(String name, List<Instruction> script) {
        runs.put(name, new Run(name, script));
    }

    Run run(String name) {
        return Objects.requireNonNull(runs.get(name));
    }

    Stream<Run> at(Place place) {
        return runs.values().stream().filter(run -> run.is(place));
    }

    /** Whether somebody can and therefore must go on when nobody is in the middle of an instruction. */
    boolean mustGoOn(Run run) {
        return run.is(Place.WAITS) || run.is(Place.LEAVES) || run.is(Place.LOCKED_OUT) && isFree(run);
    }

    private boolean isFree(Run lockedOut) {
        return !machine.isLocked(lockedOut.awaited());
    }

    /** The observer was told: what was executed before has taken effect. */
    void told(Told now) {
        takesEffect();
        if (open) {
            return;
        }
        var run = run(now.run());
        requireReached(run, now.instruction());
        if (owner.isPresent() && owner.get() == run) {
            goesOn(run);
        } else {
            owner.ifPresent(before -> handsOver(before, run));
            turnBegins(run);
        }
        run.reached++;
        inThisTurn++;
        executing = Optional.of(now.instruction());
    }

    private void requireReached(Run run, Instruction instruction) {
        switch (run.place) {
            case WAITS, HAS_ITS_TURN -> {}
            case IN_THE_DEVICE -> never("C6: the device has not answered " + run.name + " yet: it waits", run);
            case LOCKED_OUT -> {
                var lock = run.awaited();
                scene.require(
                        !machine.isLocked(lock),
                        "C8: " + lock + " is locked: " + run.name + " waits in its LOCK",
                        "the observer was told " + instruction + " of " + run.name,
                        "whoever wakes up in a LOCK looks again whether it is still locked; names are equal, not the"
                                + " same");
                machine.locks(lock);
            }
            case LEAVES, OVER -> never(run.end.orElseThrow().because() + ", and executes nothing more", run);
        }
        scene.require(
                run.next().equals(Optional.of(instruction)),
                (run.is(Place.LOCKED_OUT) ? "C8: " : "C1: ") + run.name + " comes to "
                        + run.next().map(Instruction::toString).orElse("the end of its script"),
                "the observer was told " + instruction,
                "tell the observer each instruction once, when it is reached");
    }

    private void never(String expected, Run run) {
        scene.require(false, expected, "the observer was told an instruction of " + run.name, "");
    }

    private boolean isDue() {
        return inThisTurn >= interval || yielded;
    }

    private void goesOn(Run run) {
        if (!isDue()) {
            return;
        }
        var unseen =
                at(Place.LEAVES).findAny().isPresent() || at(Place.LOCKED_OUT).anyMatch(other -> other.woken);
        var waiting = at(Place.WAITS).map(other -> other.name).toList();
        scene.require(
                unseen || waiting.isEmpty(),
                "C3: the interval is " + interval + " and " + waiting + " wait: after "
                        + (yielded ? "a YIELD" : inThisTurn + " instructions") + " the turn of " + run.name + " ends",
                run.name + " went on with its next instruction",
                "every instruction counts, LOCK and UNLOCK too: let one that waits have the lock before you take it"
                        + " again");
        turnBegins(run);
    }

    private void handsOver(Run before, Run next) {
        scene.require(
                isDue(),
                "C4: the interval is " + interval + ": the turn of " + before.name
                        + " has that many instructions, since nothing else ended it",
                "after " + inThisTurn + " it was " + next.name + "'s turn",
                "count the instructions of this turn, and begin with 0 whenever a turn begins or would have ended");
        before.waitsForATurn();
    }

    private void turnBegins(Run run) {
        inThisTurn = 0;
        yielded = false;
        run.place = Place.HAS_ITS_TURN;
        owner = Optional.of(run);
        at(Place.WAITS).forEach(waiting -> {
            int turns = waiting.turnsOfOthers.merge(run.name, 1, Integer::sum);
            scene.require(
                    turns <= MOST_TURNS,
                    "C5: while " + waiting.name + " waits for a turn, each other run gets at most two",
                    run.name + " got " + turns,
                    "let them have the lock in the order in which they came, also those that come back from an IO or"
                            + " from a LOCK");
        });
    }

    /** Nobody is in the middle of an instruction, and nobody moves: who woke up in vain waits again. */
    void isAtRest() {
        takesEffect();
        at(Place.LOCKED_OUT).filter(run -> !mustGoOn(run)).forEach(run -> run.woken = false);
    }

    /** What is executed comes to its end. */
    void takesEffect() {
        executing.ifPresent(instruction -> takesEffect(owner.orElseThrow(), instruction));
        executing = Optional.empty();
    }

    private void takesEffect(Run run, Instruction instruction) {
        open |= instruction instanceof Instruction.Lock(var lock) && isPromised(lock)
                || instruction instanceof Instruction.Unlock(var unlocked) && isPromised(unlocked);
        machine.executes(run, instruction);
        yielded = instruction instanceof Instruction.Yield;
        if (instruction instanceof Instruction.Unlock) {
            at(Place.LOCKED_OUT).forEach(other -> other.woken = true);
        }
        if (!run.is(Place.HAS_ITS_TURN)) {
            owner = Optional.empty();
        }
    }

    /** It has been unlocked, and one who waited for it may have it already, or only in its next turn. */
    private boolean isPromised(String lock) {
        return !machine.isLocked(lock)
                && at(Place.LOCKED_OUT).anyMatch(other -> other.awaited().equals(lock));
    }

    /** Whether the contract leaves open what has happened: then nothing more can be said of this performance. */
    boolean isOpen() {
        return open;
    }
}
