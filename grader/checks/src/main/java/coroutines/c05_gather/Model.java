package coroutines.c05_gather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What happens in a script by the contract. */
final class Model {
    private final Script script;
    private final Crowd crowd;
    private final List<Integer> inFlight = new ArrayList<>();
    private final List<Integer> cancelled = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private int begun;
    private int ended;
    private boolean lateInterrupt;
    private Outcome outcome;
    private Job firstThrower;

    /**
     * How the call ends.
     *
     * @param clause that says so
     */
    record Outcome(String clause, String because, String how) {
        /** What must be so when it ends in this way. */
        String says(String fact) {
            return clause + ": " + fact;
        }
    }

    Model(Script script, Crowd crowd) {
        this.script = script;
        this.crowd = crowd;
        script.manners().forEach(_ -> values.add(null));
        if (script.isInterrupted()) {
            outcome = interrupted();
        } else if (script.manners().isEmpty()) {
            outcome = all();
        } else if (script.method().isTooLate()) {
            outcome = new Outcome("C8", "its time has passed at once: the call throws", Told.TIMED_OUT);
        }
        beginMore();
    }

    private static Outcome interrupted() {
        return new Outcome("C9", "the caller is interrupted: the call throws", Told.INTERRUPTED);
    }

    private Outcome all() {
        return new Outcome(
                "C2", "the values are returned in the order of the tasks", Told.returned(new ArrayList<>(values)));
    }

    private void beginMore() {
        while (outcome == null
                && inFlight.size() < script.limit()
                && begun < script.manners().size()) {
            inFlight.add(begun++);
        }
    }

    void ends(int number, End how) {
        inFlight.remove(Integer.valueOf(number));
        ended++;
        if (outcome != null) {
            return;
        }
        var isLast = ended == script.manners().size();
        if (how == End.THROWS) {
            threw(crowd.job(number), isLast);
        } else {
            values.set(number, Job.value(number, how));
            if (script.method().first()) {
                decide(new Outcome(
                        "C6", "firstOf returns what the first one returned", Told.returned(Job.value(number, how))));
            } else if (isLast) {
                decide(all());
            }
        }
        beginMore();
    }

    private void threw(Job job, boolean isLast) {
        firstThrower = firstThrower == null ? job : firstThrower;
        if (!script.method().first()) {
            decide(new Outcome("C5", "the first failure is the cause of what runAll throws", Told.threw(job)));
        } else if (isLast) {
            decide(new Outcome("C6", "all have thrown: what was thrown first is the cause", Told.threw(firstThrower)));
        }
    }

    private void decide(Outcome how) {
        outcome = how;
        cancelled.addAll(inFlight);
        inFlight.removeIf(number -> script.manners().get(number) != Manner.STAYS);
    }

    void interrupts() {
        if (outcome == null) {
            decide(interrupted());
        } else {
            lateInterrupt = true;
        }
    }

    boolean isDecided() {
        return outcome != null;
    }

    /** Whether the call ends. */
    boolean isOver() {
        return outcome != null && inFlight.isEmpty();
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether the caller's status is set when the call ends. */
    boolean isInterrupted() {
        return lateInterrupt;
    }

    /** In the order of beginning. */
    List<Integer> inFlight() {
        return List.copyOf(inFlight);
    }

    /** How many have begun. */
    int begun() {
        return begun;
    }

    /** Who must have been interrupted. */
    List<Integer> cancelled() {
        return cancelled;
    }

    String toldInFlight() {
        return inFlight.stream().map(Job::name).collect(Collectors.joining(", "));
    }
}
