package threads.t02_interpreter_lock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the contract says of turns, held against what was executed in a {@link Play}: there every run that has not ended
 * and has not its turn waits for one.
 */
final class TurnRules {
    private static final int MOST_TURNS = 2;

    /** Which of the rules is looked at. */
    enum Rule {
        ENDS_IN_TIME,
        NOT_BEFORE,
        EVERYBODY_GETS_ON
    }

    /** What should have been, and what was. */
    record Fault(String expected, String found, String advice) {}

    private final Scripts scripts;
    private final Rule rule;
    private final Map<String, Integer> executed = new HashMap<>();
    /** For each run that waits, how many turns each other has had since it began to wait. */
    private final Map<String, Map<String, Integer>> turnsSince = new HashMap<>();

    private int inThisTurn;

    TurnRules(Scripts scripts, Rule rule) {
        this.scripts = scripts;
        this.rule = rule;
    }

    /** The first fault against the rule. */
    Optional<Fault> fault(List<Told> told) {
        for (var index = 0; index < told.size(); index++) {
            var now = told.get(index);
            if (index == 0) {
                turnBegins(now.run());
            } else {
                var before = told.get(index - 1);
                var fault = before.run().equals(now.run()) ? goesOn(before) : another(before, now.run());
                if (fault.isPresent()) {
                    return fault;
                }
            }
            inThisTurn++;
            executed.merge(now.run(), 1, Integer::sum);
        }
        return Optional.empty();
    }

    private Optional<Fault> goesOn(Told before) {
        var others = scripts.names().stream()
                .filter(name -> !name.equals(before.run()) && !hasEnded(name))
                .toList();
        var due = inThisTurn >= scripts.interval() || before.instruction() instanceof Instruction.Yield;
        if (rule != Rule.ENDS_IN_TIME || others.isEmpty() || !due) {
            return Optional.empty();
        }
        var why = inThisTurn >= scripts.interval() ? inThisTurn + " instructions" : "a YIELD";
        return Optional.of(new Fault(
                "the interval is " + scripts.interval() + " and " + others + " wait: after " + why + " the turn of "
                        + before.run() + " ends",
                before.run() + " went on with its next instruction",
                "after so many instructions of a turn, and after a YIELD, let one that waits have the lock before you"
                        + " take it again: an ordinary lock goes back to whoever asks first, and that is you"));
    }

    private Optional<Fault> another(Told before, String next) {
        var fault = rule == Rule.NOT_BEFORE ? tooEarly(before, next) : Optional.<Fault>empty();
        turnsSince.put(before.run(), new HashMap<>());
        return fault.or(() -> turnBegins(next));
    }

    private Optional<Fault> tooEarly(Told before, String next) {
        var mayEnd = before.instruction() instanceof Instruction.Yield
                || before.instruction() instanceof Instruction.Io
                || hasEnded(before.run());
        if (mayEnd || inThisTurn >= scripts.interval()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                "the interval is " + scripts.interval() + ": the turn of " + before.run()
                        + " has that many instructions, since nothing else ended it",
                "after " + inThisTurn + " it was " + next + "'s turn",
                "count the instructions of this turn, and begin with 0 whenever a turn begins"));
    }

    private Optional<Fault> turnBegins(String run) {
        inThisTurn = 0;
        turnsSince.remove(run);
        for (var name : scripts.names()) {
            if (name.equals(run) || hasEnded(name)) {
                continue;
            }
            var turns = turnsSince.computeIfAbsent(name, any -> new HashMap<>()).merge(run, 1, Integer::sum);
            if (rule == Rule.EVERYBODY_GETS_ON && turns > MOST_TURNS) {
                return Optional.of(new Fault(
                        "while " + name + " waits for a turn, each other run gets at most two",
                        run + " got " + turns,
                        "let them have the lock in the order in which they came: a queue, not a stack, and not whoever"
                                + " is the quickest"));
            }
        }
        return Optional.empty();
    }

    private boolean hasEnded(String name) {
        return executed.getOrDefault(name, 0) >= scripts.script(name).size();
    }
}
