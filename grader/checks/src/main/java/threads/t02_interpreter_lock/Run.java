package threads.t02_interpreter_lock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a performance, as the contract has it at this moment. */
final class Run {
    /** Where a run may be. */
    enum Place {
        /** It waits for a turn, to go on with its next instruction. */
        WAITS,
        /** It has its turn. */
        HAS_ITS_TURN,
        IN_THE_DEVICE,
        /** It waits in a LOCK. */
        LOCKED_OUT,
        /** It executes nothing more, and ends at once or when it would have had its next turn. */
        LEAVES,
        OVER
    }

    /** How it must end, and the words for it. */
    record End(Ended ended, String because) {}

    final String name;
    private final List<Instruction> script;
    /** How many turns each other run has had while this one has been waiting for one. */
    final Map<String, Integer> turnsOfOthers = new HashMap<>();

    Place place = Place.WAITS;
    int reached;
    /** Whether an UNLOCK may have woken it in its LOCK since everybody was last at rest. */
    boolean woken;

    long accumulator;
    Optional<End> end = Optional.empty();

    Run(String name, List<Instruction> script) {
        this.name = name;
        this.script = script;
    }

    Optional<Instruction> next() {
        return reached < script.size() ? Optional.of(script.get(reached)) : Optional.empty();
    }

    /** The lock of the LOCK in which it waits. */
    String awaited() {
        return ((Instruction.Lock) script.get(reached - 1)).lock();
    }

    void waitsForATurn() {
        place = Place.WAITS;
        turnsOfOthers.clear();
    }

    void ends(Place how, Ended ended, String because) {
        place = how;
        end = Optional.of(new End(ended, because));
    }

    void returns(Place how) {
        ends(how, new Ended.Returned(accumulator), "C1: " + name + " has executed its script");
    }

    void fails(Place how, Throwable thrown, String why) {
        ends(how, new Ended.Threw(thrown, false), "C7: " + name + " throws, since " + why);
    }

    void deviceAnswers(long answer) {
        accumulator = answer;
        if (next().isEmpty()) {
            returns(Place.LEAVES);
        } else {
            waitsForATurn();
        }
    }

    void deviceFails(Throwable thrown) {
        fails(Place.LEAVES, thrown, "the device does");
    }

    void interrupted() {
        ends(
                Place.LEAVES,
                new Ended.Threw(new InterruptedException(), false),
                "C9: " + name + " throws InterruptedException, since it waited and was interrupted");
    }

    boolean is(Place where) {
        return place == where;
    }
}
